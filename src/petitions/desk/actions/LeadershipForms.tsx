import { Button, Form } from 'antd';
import type { ReactElement } from 'react';
import { useSession } from '../../../access/desk/index.ts';
import { todayInChina } from '../../../platform/ui/desk/calendar-day.ts';
import { CheckField, DayField, ProseField, SelectField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { Icon } from '../../../platform/ui/desk/Icon.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { POSTS_FOR } from '../../domain/codes.ts';
import { useOpenStep } from './ActionContext.ts';
import { StaffField } from './ActionFields.tsx';
import { ActionForm } from './ActionForm.tsx';
import { leadershipMessages } from './leadership-messages.ts';
import { listInstructionsOf, listTasks, readTaskKey } from './leadership-choices.ts';

interface TaskValues {
  readonly text?: string;
  readonly staffId?: string;
  readonly dueOn?: string;
}

/** Regulation art. 18: a leader writes what is wanted, of whom, and by when. */
export function InstructForm(): ReactElement {
  const say = useMessages(leadershipMessages);
  return (
    <ActionForm<{ text: string; tasks: readonly TaskValues[] }>
      lead={say('lead.instruct')}
      initial={{ tasks: [{}] }}
      toBody={({ text, tasks }) => ({ type: 'instruct', text, tasks: tasks.map(({ text: what = '', staffId = '', dueOn = '' }) => ({ text: what, staffId, dueOn })) })}
    >
      <ProseField name="text" label={say('text')} rows={3} />
      <Form.List name="tasks">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }, index) => <TaskFields key={key} name={name} no={index + 1} {...(fields.length > 1 && { onRemove: () => remove(name) })} />)}
            <Button type="dashed" icon={<Icon name="plus" />} onClick={() => add({})}>{say('task.add')}</Button>
          </>
        )}
      </Form.List>
    </ActionForm>
  );
}

function TaskFields({ name, no, onRemove }: { readonly name: number; readonly no: number; readonly onRemove?: () => void }): ReactElement {
  const say = useMessages(leadershipMessages);
  return (
    <fieldset className="x-answer">
      <legend>
        {say('task', { no })} {onRemove && <Button type="text" size="small" icon={<Icon name="close" />} aria-label={say('task.remove', { no })} onClick={onRemove} />}
      </legend>
      <ProseField name={[name, 'text']} label={say('task.text')} rows={2} />
      <div className="x-field-grid">
        <StaffField name={[name, 'staffId']} label={say('task.person')} roles={POSTS_FOR.INSTRUCTED} />
        <DayField name={[name, 'dueOn']} label={say('task.dueOn')} min={todayInChina()} />
      </div>
    </fieldset>
  );
}

export function ReportOnInstructionForm(): ReactElement {
  const say = useMessages(leadershipMessages);
  const { me } = useSession();
  const { petition } = useOpenStep();
  const mine = listTasks(petition.instructions, ({ task }) => task.bearer.id === me.staffId && task.doneOn === null);
  return (
    <ActionForm<{ task: string; text: string; done?: boolean }>
      lead={say('lead.reportOnInstruction')}
      toBody={({ task, text, done = false }) => ({ type: 'reportOnInstruction', ...readTaskKey(task), text, done })}
    >
      <SelectField name="task" label={say('task.which')} blank="—" options={mine} />
      <ProseField name="text" label={say('report.text')} />
      <CheckField name="done" label={say('report.done')} />
    </ActionForm>
  );
}

export function ReturnTaskForm(): ReactElement {
  const say = useMessages(leadershipMessages);
  const { me } = useSession();
  const { petition } = useOpenStep();
  const done = listTasks(petition.instructions, ({ instruction, task }) => instruction.author.id === me.staffId && task.doneOn !== null);
  return (
    <ActionForm<{ task: string; reason: string }>
      lead={say('lead.returnInstructionTask')}
      toBody={({ task, reason }) => ({ type: 'returnInstructionTask', ...readTaskKey(task), reason })}
    >
      <SelectField name="task" label={say('task.which')} blank="—" options={done} />
      <ProseField name="reason" label={say('return.reason')} rows={3} />
    </ActionForm>
  );
}

export function CloseInstructionForm(): ReactElement {
  const say = useMessages(leadershipMessages);
  const { me } = useSession();
  const { petition } = useOpenStep();
  return (
    <ActionForm<{ instructionNo: string; reason: string }>
      lead={say('lead.closeInstruction')}
      toBody={({ instructionNo, reason }) => ({ type: 'closeInstruction', instructionNo: Number(instructionNo), reason })}
    >
      <SelectField name="instructionNo" label={say('which')} blank="—" options={listInstructionsOf(petition.instructions, me.staffId)} />
      <ProseField name="reason" label={say('close.reason')} rows={3} />
    </ActionForm>
  );
}
