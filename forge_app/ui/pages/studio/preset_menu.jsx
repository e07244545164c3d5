// The list of presets to apply one from: by click or with the keys, with what it would change.
import { Bookmark } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Link } from "react-router";

import { Button } from "$/public/external/forge_app/ui/pictures/assets/controls.jsx";
import { onPresetsChanged, presetsApi } from "$/public/external/forge_app/ui/presets/assets/api.js";
import { useModelNames } from "$/public/external/forge_app/ui/pictures/assets/models.js";
import { Changes, usePreview } from "$/public/external/forge_app/ui/presets/assets/changes.jsx";
import { usage } from "$/public/external/forge_app/ui/presets/assets/settings.js";

import "./preset_items.css";

const REST_MS = 150;

function useFound(query) {
  const [state, setState] = useState({ items: null, error: null });
  const [round, setRound] = useState(0);
  useEffect(() => {
    const control = new AbortController();
    const timer = setTimeout(
      () =>
        presetsApi.list({ query, limit: 50 }, control.signal).then(
          ({ items }) => setState({ items, error: null }),
          (error) => error.name !== "AbortError" && setState({ items: null, error }),
        ),
      query ? REST_MS : 0,
    );
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [query, round]);
  const again = () => setRound((value) => value + 1);
  useEffect(() => onPresetsChanged(again), []);
  return { ...state, again };
}

export function PresetMenu({ stacked, asked, onApply }) {
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const { items, error, again } = useFound(query.trim());
  const list = useRef(null);
  const box = useRef(null);
  useModelNames();
  useEffect(() => box.current?.focus(), []); // it came after its panel
  const current = items?.[active];
  const uses = asked?.presets ?? [];
  const request = current && asked?.prompt ? { ...asked, presets: [...uses.filter((one) => one.id !== current.id), { id: current.id }] } : null;
  const preview = usePreview(request);
  useEffect(() => setActive(0), [query]);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [active]);

  const onKeyDown = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && items?.length) {
      event.preventDefault();
      setActive((at) => (at + step + items.length) % items.length);
    } else if (event.key === "Enter" && current) {
      event.preventDefault();
      event.stopPropagation();
      onApply(current);
    }
  };

  return (
    <>
      <input
        ref={box}
        type="search"
        className="input"
        placeholder="Search presets"
        aria-label="Search presets"
        role="combobox"
        aria-expanded={Boolean(items?.length)}
        aria-controls="preset-options"
        aria-activedescendant={current ? `preset-option-${current.id}` : undefined}
        maxLength={200}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {error && (
        <div className="sp-none" role="alert">
          <p className="small text-muted">{error.message}</p>
          <Button small onClick={again}>
            Try again
          </Button>
        </div>
      )}
      {!items && !error && (
        <div className="sp-list" role="status" aria-label="Loading the presets">
          {[0, 1, 2].map((row) => (
            <span key={row} className="skeleton sp-skeleton" />
          ))}
        </div>
      )}
      {items?.length === 0 && (
        <p className="sp-none small text-muted">
          {query.trim() ? "No preset goes by that name." : "No presets yet. Set the composer as you like it, then save that with the button beside."}
        </p>
      )}
      {items?.length > 0 && (
        <div className="sp-list" id="preset-options" role="listbox" aria-label="Presets" ref={list}>
          {items.map((preset, index) => (
            <div
              key={preset.id}
              id={`preset-option-${preset.id}`}
              role="option"
              aria-selected={index === active}
              className="menu-item sp-option"
              onPointerMove={() => setActive(index)}
              onClick={() => onApply(preset)}
            >
              {preset.thumbnail_url ? <img src={preset.thumbnail_url} alt="" /> : <span className="sp-plain"><Bookmark size={15} aria-hidden="true" /></span>}
              <span className="sp-words">
                <span className="sp-name">{preset.name}</span>
                <span className="tiny text-muted">
                  {stacked.has(preset.id) ? "In the stack; puts it last" : usage(preset)}
                  {!preset.mine && ` · by ${preset.owner}`}
                </span>
              </span>
            </div>
          ))}
        </div>
      )}
      {current && (
        <div className="sp-preview" aria-live="polite">
          <p className="eyebrow">“{current.name}” would change</p>
          {request ? <Changes state={preview} only={current.id} /> : <p className="small text-muted">Pick a model to see it.</p>}
        </div>
      )}
      <Link className="link small" to="/presets">
        Manage presets
      </Link>
    </>
  );
}
