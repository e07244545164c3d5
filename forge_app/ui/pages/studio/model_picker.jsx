// Which models make the picture: what is picked as chips, and a searchable list behind.
import * as Popover from "@radix-ui/react-popover";
import { useMemo, useState } from "react";
import { Link } from "react-router";

const matches = (model, query) =>
  `${model.title} ${model.id} ${model.provider_title} ${model.strengths} ${model.about}`
    .toLowerCase()
    .includes(query.toLowerCase().trim());

function grouped(models) {
  const groups = new Map();
  for (const model of models) {
    if (!groups.has(model.provider)) groups.set(model.provider, []);
    groups.get(model.provider).push(model);
  }
  return [...groups.values()];
}

function Cross() {
  return (
    <svg width="12" height="12" viewBox="0 0 24 24" fill="none" stroke="currentColor"
      strokeWidth="2.5" strokeLinecap="round" aria-hidden="true">
      <path d="M18 6 6 18M6 6l12 12" />
    </svg>
  );
}

function Row({ model, checked, toggle }) {
  const id = `pick-${model.id.replace("/", "-")}`;
  return (
    <label className="model-row" htmlFor={id} data-off={!model.available}>
      <input
        id={id}
        type="checkbox"
        className="checkbox"
        checked={checked}
        disabled={!model.available}
        onChange={() => toggle(model.id)}
        aria-describedby={`${id}-about`}
      />
      {model.sample && (
        <img className="model-sample" src={model.sample} alt="" width="80" height="60" loading="lazy" decoding="async" />
      )}
      <span className="model-text">
        <span className="model-head">
          <span className="model-title">{model.title}</span>
          <span className="model-facts num">
            {model.price} · {model.seconds}
          </span>
        </span>
        <span id={`${id}-about`} className="model-about">
          {model.available ? model.strengths || model.about : model.reason}
        </span>
      </span>
    </label>
  );
}

function Group({ models, picked, toggle }) {
  const [first] = models;
  const needsSetup = models.every((model) => !model.available);
  return (
    <section className="model-group">
      <header>
        <h3 className="h3">{first.provider_title}</h3>
        {needsSetup && (
          <Link className="link small" to="/settings?tab=providers">
            Set it up
          </Link>
        )}
        <p className="tiny text-faint">{first.provider_about}</p>
      </header>
      {models.map((model) => (
        <Row key={model.id} model={model} checked={picked.includes(model.id)} toggle={toggle} />
      ))}
    </section>
  );
}

export function ModelPicker({ models, picked, onPick }) {
  const [query, setQuery] = useState("");
  // The tick shows at once; the server's answer confirms it.
  const [ahead, setAhead] = useState(null);
  const chosen = ahead?.from === picked ? ahead.ids : picked;
  const found = useMemo(() => models.filter((model) => matches(model, query)), [models, query]);
  const byId = useMemo(() => new Map(models.map((model) => [model.id, model])), [models]);

  const pick = (ids) => {
    setAhead({ from: picked, ids });
    onPick?.(ids);
  };
  const toggle = (id) =>
    pick(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);

  return (
    <div className="picker">
      <ul className="picker-chips" aria-label="Picked models">
        {chosen.map((id) => (
          <li key={id} className="picker-chip">
            {byId.get(id)?.title ?? id}
            <button type="button" aria-label={`Remove ${byId.get(id)?.title ?? id}`}
              onClick={() => toggle(id)}>
              <Cross />
            </button>
          </li>
        ))}
        <li>
          <Popover.Root onOpenChange={(open) => open && setQuery("")}>
            <Popover.Trigger className="picker-add chip">
              {chosen.length ? "Change" : "Pick models"}
            </Popover.Trigger>
            <Popover.Portal>
              <Popover.Content className="popover picker-panel" align="start" sideOffset={8}
                collisionPadding={12} aria-label="Models">
                <input
                  type="search"
                  className="input"
                  placeholder={`Search ${models.length} models`}
                  aria-label="Search models"
                  value={query}
                  onChange={(event) => setQuery(event.target.value)}
                />
                <div className="picker-list">
                  {grouped(found).map((group) => (
                    <Group key={group[0].provider} models={group} picked={chosen} toggle={toggle} />
                  ))}
                  {!found.length && <p className="palette-none">No model goes by that name.</p>}
                </div>
              </Popover.Content>
            </Popover.Portal>
          </Popover.Root>
        </li>
      </ul>
    </div>
  );
}
