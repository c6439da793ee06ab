import type pg from 'pg';

interface SchemaRow {
  readonly definition: string;
}

/** A readable description of every table: columns, rules, indexes, comments; the packaged PostgreSQL has no pg_dump. */
export async function generateSchema(client: pg.Client): Promise<string> {
  const result = await client.query<SchemaRow>(`
    select format(E'create table %s (\\n%s\\n);%s%s',
      c.relname,
      (select string_agg(line, E',\\n' order by rank, line_order, line) from (
        select 0 as rank, a.attnum::int as line_order,
          format('  %s %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
            case when a.attnotnull then ' not null' else '' end,
            coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')) as line
        from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        union all
        select 1, 0, format('  constraint %s %s', k.conname, pg_get_constraintdef(k.oid))
        from pg_constraint k where k.conrelid = c.oid and k.contype <> 'n') as lines),
      coalesce((select E'\\n' || string_agg(pg_get_indexdef(i.indexrelid) || ';', E'\\n' order by i.indexrelid::regclass::text)
        from pg_index i where i.indrelid = c.oid
          and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)), ''),
      coalesce(format(E'\\ncomment on table %s is %L;', c.relname, obj_description(c.oid)), '')) as definition
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname`);
  const header = '-- Generated from the database by `npm run generate`; do not edit. The truth is db/migrations.\n';
  return `${header}\n${result.rows.map((row) => row.definition).join('\n\n')}\n`;
}
