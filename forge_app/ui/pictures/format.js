/** Numbers, dates and names for people. */

const day = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });
const moment = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: "auto" });
const STEPS = [
  ["second", 60],
  ["minute", 60],
  ["hour", 24],
  ["day", 7],
];

export const number = (value) => new Intl.NumberFormat().format(value);

export const plural = (count, one, many = `${one}s`) => `${number(count)} ${count === 1 ? one : many}`;

export const dayOf = (iso) => day.format(new Date(iso));

export const momentOf = (iso) => moment.format(new Date(iso));

/** "5 minutes ago" within a week, then a date. */
export function ago(iso) {
  let amount = (new Date(iso) - Date.now()) / 1000;
  for (const [unit, size] of STEPS) {
    if (Math.abs(amount) < size) return relative.format(Math.round(amount), unit);
    amount /= size;
  }
  return dayOf(iso);
}

export function seconds(value) {
  if (value === null || value === undefined) return "not measured";
  if (value < 1) return `${Math.round(value * 1000)} ms`;
  if (value < 60) return `${value.toFixed(1)} s`;
  return `${Math.floor(value / 60)} min ${Math.round(value % 60)} s`;
}

/** Millionths of the instance's currency unit. */
export function cost(micros) {
  if (!micros) return "Free";
  const amount = micros / 1_000_000;
  return `$${amount.toFixed(amount < 0.01 ? 4 : 2)}`;
}

const titles = new Map();

export function learnTitles(models) {
  models.forEach(({ id, title }) => titles.set(id, title));
}

/** The catalog's title of a model; for one that is gone, what its id tells. */
export function modelName(id) {
  if (titles.has(id)) return titles.get(id);
  const name = id.split("/").pop();
  if (!id.startsWith("forge/")) return name;
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll("-", " ");
}

export const kindName = { generated: "Generated", merged: "Merged", uploaded: "Uploaded" };

/** What made an image: the model's title, or that it was merged or uploaded. */
export function makerName(image) {
  return modelName(image.model) || kindName[image.kind] || "Picture";
}

/** What a screen reader says for a picture. */
export function describe(image) {
  const words = image.prompt || kindName[image.kind] || "Picture";
  return words.length > 160 ? `${words.slice(0, 157)}…` : words;
}

/** Any JSON value as a person would write it. */
export function plain(value) {
  if (value === null || value === undefined || value === "") return "—";
  if (typeof value === "number") return String(Math.round(value * 1000) / 1000);
  if (typeof value === "boolean") return value ? "on" : "off";
  return typeof value === "string" ? value : JSON.stringify(value);
}

export const fieldName = (field) => {
  const name = field.replace(/^params\./, "").replaceAll("_", " ");
  return name.charAt(0).toUpperCase() + name.slice(1);
};
