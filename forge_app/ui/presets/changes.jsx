// What presets would change, before anything is made.
import { useEffect, useState } from "react";

import { modelName, plain } from "$/public/external/forge_app/ui/pictures/assets/format.js";
import { presetsApi } from "./api.js";
import { settingName } from "./settings.js";

import "./presets.css";

const REST_MS = 250;

/** The preview of a request, read again a little after the request has changed. */
export function usePreview(request) {
  const [state, setState] = useState({ preview: null, error: null, loading: false });
  const text = request ? JSON.stringify(request) : "";
  useEffect(() => {
    if (!text) {
      setState({ preview: null, error: null, loading: false });
      return undefined;
    }
    const control = new AbortController();
    setState((old) => ({ ...old, loading: true }));
    const timer = setTimeout(() => {
      presetsApi
        .preview(JSON.parse(text), control.signal)
        .then((preview) => setState({ preview, error: null, loading: false }))
        .catch((error) => {
          if (error.name !== "AbortError") setState({ preview: null, error, loading: false });
        });
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [text]);
  return state;
}

/** One line for a change, however many models share it. */
function merged(models) {
  const lines = new Map();
  for (const { model, title, decisions } of models) {
    for (const { field, before, after, because } of decisions) {
      const reason = because.kind === "preset" ? because.text : because.kind;
      const key = JSON.stringify([field, field === "model" ? model : before, after, reason]);
      const line = lines.get(key) ?? { key, field, before, after, because, models: [] };
      line.models.push(title);
      lines.set(key, line);
    }
  }
  return [...lines.values()];
}

function said({ field, before, after }) {
  if (field === "prompt" || field === "negative_prompt") {
    const old = before ?? "";
    return after.startsWith(old) ? `+ ${after.slice(old.length).replace(/^[\s,]+/, "")}` : after;
  }
  if (after === null || after === undefined) return "left out";
  return field === "model" ? modelName(after) : plain(after);
}

/** Why; several models that do not know a setting say so together. */
function Reason({ line, of }) {
  const { because, models, after } = line;
  if (because.kind !== "preset" && models.length > 1) {
    const unknown = after === null || after === undefined || after === "";
    return `${models.join(", ")} ${unknown ? "do not know it" : "take it so"}.`;
  }
  return models.length < of ? `${because.text} (${models.join(", ")})` : because.text;
}

const isNoise = (line, lines) => line.field === "height" && lines.some((one) => one.field === "width");

/** The list of changes, and of what is not used and why. */
export function Changes({ state, only = null, onYield }) {
  const { preview, error, loading } = state;
  if (error) {
    return (
      <p className="small text-warning" role="alert">
        {error.message}
      </p>
    );
  }
  if (!preview) {
    return loading ? <span className="skeleton fr-line" role="status" aria-label="Reading what would change" /> : null;
  }
  const mine = (id) => !only || id === only;
  const all = merged(preview.models);
  const touched = new Set(all.filter((line) => mine(line.because.evidence.preset_id)).map((line) => line.field));
  const lines = all.filter((line) => touched.has(line.field) && (line.because.kind !== "preset" || mine(line.because.evidence.preset_id)));
  const aside = preview.set_aside.filter((one) => mine(one.preset_id));
  if (!lines.length && !aside.length) {
    return <p className="small text-muted">This would change nothing: all of it is set already.</p>;
  }
  const height = (line) => lines.find((one) => one.field === "height" && one.because.text === line.because.text)?.after;
  return (
    <ul className="fr-changes" data-loading={loading || undefined}>
      {lines
        .filter((line) => !isNoise(line, lines))
        .map((line) => (
          <li key={line.key}>
            <b>{line.field === "width" ? "Size" : settingName(line.field)}</b>{" "}
            <span>{line.field === "width" && height(line) ? `${line.after} × ${height(line)}` : said(line)}</span>
            <small>
              <Reason line={line} of={preview.models.length} />
            </small>
          </li>
        ))}
      {aside.map((one) => (
        <li key={`${one.preset_id}-${one.field}-${one.because}`} className="fr-aside">
          <b>{settingName(one.field)}</b> <span>not used</span>
          <small>
            “{one.preset}”: {one.because}
            {onYield && one.because === "You set it yourself." && (
              <button type="button" className="link" onClick={() => onYield(one.field)}>
                Let the preset set it
              </button>
            )}
          </small>
        </li>
      ))}
    </ul>
  );
}
