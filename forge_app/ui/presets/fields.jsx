// The fields of a preset's settings; an empty one is a setting that it does not have.
import { Plus, X } from "lucide-react";
import { useEffect, useState } from "react";

import { api } from "$/public/external/forge_app/ui/pictures/assets/api.js";
import { Button } from "$/public/external/forge_app/ui/pictures/assets/controls.jsx";
import { RATIOS, TIERS } from "./settings.js";

const MOST_COLOURS = 8;

export function Field({ id, label, hint, children }) {
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {children}
      {hint && <p className="hint">{hint}</p>}
    </div>
  );
}

function Choice({ id, value, onChange, options }) {
  return (
    <select id={id} className="input select" value={value ?? ""} onChange={(event) => onChange(event.target.value || undefined)}>
      <option value="">As it is</option>
      {options.map(([name, title]) => (
        <option key={name} value={name}>
          {title}
        </option>
      ))}
    </select>
  );
}

function Figure({ id, value, onChange, ...rest }) {
  return (
    <input
      id={id}
      type="number"
      className="input num"
      placeholder="As it is"
      value={value ?? ""}
      onChange={(event) => onChange(event.target.value === "" ? undefined : Number(event.target.value))}
      {...rest}
    />
  );
}

function Models({ picked = [], onChange }) {
  const [models, setModels] = useState([]);
  useEffect(() => {
    api.models().then(({ items }) => setModels(items.filter((model) => model.content_type === "image" || !model.content_type)), () => {});
  }, []);
  const known = new Set(models.map((model) => model.id));
  const all = [...models, ...picked.filter((id) => !known.has(id)).map((id) => ({ id, title: `${id} (not here)` }))];
  const toggle = (id) => {
    const next = picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id];
    onChange(next.length ? next : undefined);
  };
  return (
    <div className="fr-models" role="group" aria-label="Models">
      {all.map(({ id, title, available }) => (
        <button key={id} type="button" className="chip" aria-pressed={picked.includes(id)} data-off={available === false || undefined} onClick={() => toggle(id)}>
          {title}
        </button>
      ))}
    </div>
  );
}

function Palette({ colours = [], onChange }) {
  const put = (next) => onChange(next.length ? next : undefined);
  return (
    <div className="fr-colours" role="group" aria-label="Colours">
      {colours.map((colour, index) => (
        <span key={index} className="fr-colour">
          <input
            type="color"
            value={colour}
            aria-label={`Colour ${index + 1}`}
            onChange={(event) => put(colours.map((one, at) => (at === index ? event.target.value : one)))}
          />
          <button type="button" aria-label={`Remove colour ${index + 1}`} onClick={() => put(colours.filter((_, at) => at !== index))}>
            <X size={12} aria-hidden="true" />
          </button>
        </span>
      ))}
      {colours.length < MOST_COLOURS && (
        <Button small onClick={() => put([...colours, colours.at(-1) ?? "#0f8080"])}>
          <Plus size={14} aria-hidden="true" /> Colour
        </Button>
      )}
    </div>
  );
}

const textOf = (params = {}) => Object.entries(params).map(([name, value]) => `${name} = ${value}`).join("\n");

/** "contrast = 0.5" by line; what looks like a number or a switch is one. */
function paramsIn(text) {
  const found = {};
  for (const line of text.split("\n")) {
    const [, name, value] = /^\s*([\w.-]+)\s*[=:]\s*(.*?)\s*$/.exec(line) ?? [];
    if (!name || value === "") continue;
    if (value === "true" || value === "false") found[name] = value === "true";
    else found[name] = Number.isFinite(Number(value)) ? Number(value) : value;
  }
  return Object.keys(found).length ? found : undefined;
}

function Params({ id, params, onChange }) {
  const [text, setText] = useState(() => textOf(params));
  return (
    <textarea
      id={id}
      className="input fr-params"
      rows={3}
      value={text}
      placeholder={"contrast = 0.5\nsaturation = -0.2"}
      spellCheck={false}
      onChange={(event) => {
        setText(event.target.value);
        onChange(paramsIn(event.target.value));
      }}
    />
  );
}

/** All settings of a config. */
export function SettingFields({ config, onChange }) {
  const set = (field) => (value) => onChange({ ...config, [field]: value });
  const text = (field) => (event) => set(field)(event.target.value || undefined);
  return (
    <div className="fr-fields">
      <Field id="fr-style" label="Style" hint="Words put after the prompt, with commas between. What the prompt says already is not repeated.">
        <input id="fr-style" className="input" maxLength={500} value={config.style ?? ""} placeholder="film noir, rain, low key" onChange={text("style")} />
      </Field>
      <Field id="fr-negative" label="Leave out" hint="What the prompt asks for is never left out.">
        <textarea id="fr-negative" className="input" rows={2} maxLength={2000} value={config.negative_prompt ?? ""} placeholder="text, watermark" onChange={text("negative_prompt")} />
      </Field>
      <div className="field">
        <span className="label">Colours</span>
        <Palette colours={config.color_palette ?? []} onChange={set("color_palette")} />
      </div>
      <div className="field">
        <span className="label">Models</span>
        <Models picked={config.models ?? []} onChange={set("models")} />
      </div>
      <div className="fr-row">
        <Field id="fr-ratio" label="Shape">
          <Choice id="fr-ratio" value={config.aspect_ratio} onChange={set("aspect_ratio")} options={RATIOS.map((name) => [name, name])} />
        </Field>
        <Field id="fr-tier" label="Quality">
          <Choice id="fr-tier" value={config.quality_tier} onChange={set("quality_tier")} options={Object.entries(TIERS)} />
        </Field>
        <Field id="fr-steps" label="Steps">
          <Figure id="fr-steps" value={config.steps} onChange={set("steps")} min={1} max={500} step={1} />
        </Field>
        <Field id="fr-guidance" label="Guidance">
          <Figure id="fr-guidance" value={config.guidance_scale} onChange={set("guidance_scale")} min={0} max={50} step="any" />
        </Field>
      </div>
      <Field id="fr-params" label="Other parameters" hint="One on each line. A model leaves out what it does not know, and says so.">
        <Params id="fr-params" params={config.params ?? {}} onChange={set("params")} />
      </Field>
    </div>
  );
}
