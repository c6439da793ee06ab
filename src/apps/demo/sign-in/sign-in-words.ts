import { randomInt } from 'node:crypto';

// Short words that are easy to read out and to type. Five of them are 40 bits, and an account locks after a few tries.
const WORDS = `
acorn actor alley amber anchor angle apple april apron arrow aspen atlas attic autumn badge bamboo banjo barley basil basin beach beacon
beetle bench berry birch bishop bottle boulder bread breeze brick bridge brook broom bucket butter button cabin cable camel candle canoe
canvas canyon carbon carpet carrot castle cedar cello chalk cherry chess cider cinema circle citrus clay cliff cloud clover coast cobalt
comet copper coral corner cotton crane crater cricket crystal cypress dahlia daisy damson dawn delta desert dolphin donkey dragon dune
eagle earth easel echo elbow elm ember engine falcon fender fern ferry fiddle field finch flame flint flute forest fossil fountain fox
galaxy garden garlic gazelle ginger glacier globe goblet granite grape gravel grove guitar hammer harbor harvest hazel heron hickory hollow
honey horizon hazelnut igloo indigo inlet iris island ivory jacket jasmine jasper jetty jigsaw juniper kayak kettle kiwi ladder lagoon lantern
larch lark lava lemon lentil lily linen lizard lotus magnet mango maple marble market meadow melon meteor mint mirror morning mosaic moss
mountain mustard nectar needle nickel nutmeg oak oasis ocean olive onyx opal orange orchid otter oyster paddle palm panther papaya parrot
pebble pepper pewter pigeon pine planet plum poplar poppy prairie prism pumpkin quartz quiet quill rabbit radish rainbow raven reed ribbon
river robin rocket rose ruby saddle saffron salmon sandal sapphire satin scarlet shell silver sparrow spice spruce starling stone summer
sunset swallow tango teapot thistle thunder tiger timber topaz trumpet tulip tundra tunnel turtle valley velvet violet walnut willow
`.trim().split(/\s+/);

const COUNT = 5;

/** Another for each installation; there is no password that everybody knows. */
export function chooseSignInWords(): string {
  return Array.from({ length: COUNT }, () => WORDS[randomInt(WORDS.length)] ?? '').join('-');
}
