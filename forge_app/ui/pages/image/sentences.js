/** Decisions and settings, said in plain sentences. */

import { fieldName, modelName, plain } from "$/public/external/forge_app/ui/pictures/assets/format.js";

export const CAUSES = {
  user: "You",
  preset: "Preset",
  template: "Template",
  reference: "Reference",
  memory: "Project memory",
  taste: "Your taste",
  plugin: "Plugin",
  model: "The model",
  system: "The forge",
};

const quoted = (text) => `“${text}”`;

function promptChange(name, before, after) {
  const old = before ?? "";
  if (!after) return `${name} was taken away`;
  if (old && after.startsWith(old)) return `${name}: ${quoted(after.slice(old.length).replace(/^[\s,.;]+/, ""))} was added`;
  if (old && after.endsWith(old)) return `${name}: ${quoted(after.slice(0, -old.length).replace(/[\s,.;]+$/, ""))} was put before it`;
  return old ? `${name} became ${quoted(after)}` : `${name} was set to ${quoted(after)}`;
}

/** What a decision did, without its reason. */
export function whatChanged({ field, before, after }) {
  const name = fieldName(field);
  if (field === "prompt" || field === "negative_prompt") return promptChange(name, before, after);
  if (after === null || after === undefined) return `${name} ${plain(before)} was left out`;
  if (before === null || before === undefined) return `${name} was set to ${plain(after)}`;
  return `${name} went from ${plain(before)} to ${plain(after)}`;
}

/** Every setting: as typed, and as the model received it. */
export function settingRows({ typed, final }) {
  const names = new Set([...Object.keys(typed.params ?? {}), ...Object.keys(final.params ?? {})]);
  const row = (field, asked, sent) => ({
    field,
    name: fieldName(field),
    typed: plain(asked),
    sent: plain(sent),
    changed: plain(asked) !== plain(sent),
  });
  return [
    row("prompt", typed.prompt, final.prompt),
    row("negative_prompt", typed.negative_prompt, final.negative_prompt),
    row("model", modelName(typed.model), modelName(final.model)),
    row("seed", typed.seed, final.seed),
    row("size", `${typed.width} × ${typed.height}`, `${final.width} × ${final.height}`),
    ...[...names].sort().map((name) => row(`params.${name}`, typed.params?.[name], final.params?.[name])),
  ];
}

const READ = {
  drawn: "Drawn",
  style: "Followed",
  negated: "Left out, as asked",
  unknown: "Could not be drawn",
};
const LEFT_OUT = { ...READ, unknown: "No effect" };

/** The prompt in pieces, each with what the model made of it; null when it did not say. */
export function readPrompt(prompt, readings, said = READ) {
  if (!readings?.length) return null;
  const pieces = [];
  let at = 0;
  for (const reading of [...readings].sort((a, b) => a.start - b.start)) {
    if (reading.start < at || !(reading.status in READ)) continue;
    if (reading.start > at) pieces.push({ text: prompt.slice(at, reading.start) });
    const meaning = [reading.meaning && `: ${reading.meaning}`, reading.guess && `; ${reading.guess}`].filter(Boolean).join("");
    pieces.push({
      text: prompt.slice(reading.start, reading.end),
      status: reading.status,
      guessed: Boolean(reading.guess),
      title: `${said[reading.status]}${meaning}`,
    });
    at = reading.end;
  }
  if (at < prompt.length) pieces.push({ text: prompt.slice(at) });
  return pieces;
}

/** The same of a negative prompt. */
export const readNegative = (prompt, readings) => readPrompt(prompt, readings, LEFT_OUT);

/** What was taken for something near it, such as “'gondola' read as boat”, and the rest of what was guessed. */
export function guessesOf({ guessed = [], readings = [] }) {
  const words = [...new Set(readings.map((reading) => reading.guess).filter(Boolean))];
  return { words, rest: guessed.filter((guess) => !words.includes(guess)) };
}

export const LEGEND = [
  ["drawn", "drawn"],
  ["style", "followed"],
  ["negated", "left out, as asked"],
  ["unknown", "not drawn"],
];
