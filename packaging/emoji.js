#!/usr/bin/env node
// Packs pictures and names of emoji into resources/emoji, once for each new version of Unicode.
//
//   packaging/emoji.js ART NAMES        needs pngquant
//
// ART is the unpacked package emoji-datasource-google (pictures of Noto Emoji), NAMES emojibase-data (names and
// search words of Unicode CLDR). A pack holds PNG files one after the other, so few of one kind that reading all of them
// costs little; index.txt says for each emoji its group, its pack and where in it the picture is.
const fs = require("fs");
const path = require("path");
const { execFileSync } = require("child_process");

const [art, names] = process.argv.slice(2);
const target = path.join(__dirname, "..", "resources", "emoji");
const COLOURS = "64";
const SKINS_IN_PACK = 250;
const LANGUAGES = ["en", "de"];
const bare = code => code.toUpperCase().split("-").filter(part => part !== "FE0F").join("-");

const pictures = new Map();
for (const emoji of JSON.parse(fs.readFileSync(path.join(art, "emoji.json")))) {
  pictures.set(bare(emoji.unified), emoji.image);
  for (const skin of Object.values(emoji.skin_variations || {})) pictures.set(bare(skin.unified), skin.image);
}

function small(image) {
  const file = path.join(art, "img", "google", "64", image);
  return execFileSync("pngquant", [COLOURS, "--speed", "1", "--strip", "-"], { input: fs.readFileSync(file) });
}

const all = language =>
  JSON.parse(fs.readFileSync(path.join(names, language, "compact.json")))
    .filter(emoji => emoji.group !== undefined)
    .sort((one, other) => one.order - other.order);

const index = [];
const packs = new Map();
let skins = 0;
function add(emoji, kind) {
  const code = bare(emoji.hexcode);
  if (!pictures.has(code)) return console.error("no picture of " + code + " " + emoji.label);
  const name = kind === "base" ? String(emoji.group) : "skins" + Math.floor(skins++ / SKINS_IN_PACK);
  const pack = packs.get(name) || { length: 0, parts: [] };
  packs.set(name, pack);
  const png = small(pictures.get(code));
  index.push([emoji.hexcode, kind, emoji.group, name, pack.length, png.length].join("\t"));
  pack.parts.push(png);
  pack.length += png.length;
}

for (const emoji of all("en")) {
  add(emoji, "base");
  for (const skin of emoji.skins || []) add(skin, "skin");
}
fs.writeFileSync(path.join(target, "index.txt"), index.join("\n") + "\n");
for (const [name, pack] of packs) fs.writeFileSync(path.join(target, name + ".pack"), Buffer.concat(pack.parts));
for (const language of LANGUAGES) {
  const lines = all(language).filter(emoji => pictures.has(bare(emoji.hexcode)))
    .map(emoji => [emoji.hexcode, emoji.label, (emoji.tags || []).join(" ")].join("\t"));
  fs.writeFileSync(path.join(target, "names_" + language + ".txt"), lines.join("\n") + "\n");
}
