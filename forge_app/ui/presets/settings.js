/** A preset's settings, said for people, and counted. */
import { fieldName, modelName, momentOf, number, plain } from "$/public/external/forge_app/ui/pictures/assets/format.js";

export const RATIOS = ["1:1", "4:3", "3:4", "3:2", "2:3", "16:9", "9:16", "21:9", "9:21"];
export const TIERS = { draft: "Draft", standard: "Standard", high: "High" };

const NAMES = {
  models: "Models",
  style: "Style",
  negative_prompt: "Leave out",
  steps: "Steps",
  guidance_scale: "Guidance",
  color_palette: "Colours",
  aspect_ratio: "Shape",
  quality_tier: "Quality",
};

/** What a setting of a preset, or a field of a draft, is called. */
export function settingName(field) {
  if (field === "model") return "Model";
  return NAMES[field.replace(/^params\./, "")] ?? fieldName(field);
}

/** The settings that a config has: field, name, and value as text. */
export function settingsOf(config) {
  const rows = Object.keys(NAMES)
    .filter((field) => config[field] !== null && config[field] !== undefined)
    .map((field) => {
      const value = config[field];
      if (field === "models") return { field, value: value.map(modelName).join(", ") };
      if (field === "quality_tier") return { field, value: TIERS[value] ?? value };
      if (field === "color_palette") return { field, value: value.join(" "), colours: value };
      return { field, value: plain(value) };
    });
  for (const [name, value] of Object.entries(config.params ?? {})) {
    rows.push({ field: `params.${name}`, value: plain(value) });
  }
  return rows.map((row) => ({ ...row, name: settingName(row.field) }));
}

/** Only the settings that say something. */
export function compact(config) {
  return Object.fromEntries(
    Object.entries(config ?? {}).filter(
      ([, value]) => value !== null && value !== undefined && value !== "" && (typeof value !== "object" || Object.keys(value).length > 0),
    ),
  );
}

export function usage(preset) {
  if (!preset.uses) return "Not used yet";
  const times = preset.uses === 1 ? "once" : preset.uses === 2 ? "twice" : `${number(preset.uses)} times`;
  return `Used ${times}, last on ${momentOf(preset.last_used_at)}`;
}
