import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useMemo } from "react";

import { Button, IconButton, Picture } from "$/public/external/forge_app/ui/pictures/assets/controls.jsx";
import { describe, modelName } from "$/public/external/forge_app/ui/pictures/assets/format.js";
import { coverage } from "./mask.js";
import { operationsOf } from "./workspace.js";

const nameOf = (image) => modelName(image.model) || "Merged picture";

function Layer({ image, base, operations, active, first, last, send }) {
  const share = useMemo(() => coverage(base, operations), [base, operations]);
  const percent = Math.max(1, Math.round(share * 100));
  return (
    <li className="fm-layer" data-active={active || undefined}>
      <button type="button" className="fm-layer-main" aria-pressed={active} onClick={() => send({ type: "activate", id: image.id })} title={describe(image)}>
        <Picture image={image} side={256} alt="" />
        <span>
          <b>{nameOf(image)}</b>
          <small className="text-muted">{share > 0 ? `shows on ${percent} % of the picture` : "mark where it is to show"}</small>
        </span>
      </button>
      <span className="fm-layer-tools">
        <IconButton className="icon-btn-sm" icon={ArrowUp} label={`Lay ${nameOf(image)} higher`} disabled={last} onClick={() => send({ type: "move", id: image.id, by: 1 })} />
        <IconButton className="icon-btn-sm" icon={ArrowDown} label={`Lay ${nameOf(image)} lower`} disabled={first} onClick={() => send({ type: "move", id: image.id, by: -1 })} />
        <IconButton className="icon-btn-sm" icon={Trash2} label={`Take ${nameOf(image)} out`} onClick={() => send({ type: "remove", id: image.id })} />
      </span>
      {active && (
        <Button small kind="ghost" className="fm-as-base" onClick={() => send({ type: "base", id: image.id })}>
          Use as the base instead
        </Button>
      )}
    </li>
  );
}

/** The base and what is laid over it, the topmost first. */
export function Layers({ state, byId, send }) {
  const base = byId.get(state.base);
  const operations = useMemo(
    () => new Map(state.layers.map((id) => [id, operationsOf(state.done, id)])),
    [state.layers, state.done],
  );
  return (
    <ol className="fm-layers" aria-label="Pictures, from top to bottom">
      {[...state.layers].reverse().map((id) => {
        const at = state.layers.indexOf(id);
        return (
          <Layer
            key={id}
            image={byId.get(id)}
            base={base}
            operations={operations.get(id)}
            active={id === state.active}
            first={at === 0}
            last={at === state.layers.length - 1}
            send={send}
          />
        );
      })}
      <li className="fm-layer fm-base">
        <span className="fm-layer-main">
          <Picture image={base} side={256} alt="" />
          <span>
            <b>{nameOf(base)}</b>
            <small className="text-muted">{`base, ${base.width} × ${base.height}`}</small>
          </span>
        </span>
      </li>
    </ol>
  );
}
