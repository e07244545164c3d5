import { Check, Heart, ImagePlus, Layers, RotateCcw, Trash2, Wand2 } from "lucide-react";
import { memo, useRef, useState } from "react";
import { Link } from "react-router";

import { IconButton, Picture } from "$/public/external/forge_app/ui/pictures/assets/controls.jsx";
import { ago, describe, makerName } from "$/public/external/forge_app/ui/pictures/assets/format.js";
import { useModelNames } from "$/public/external/forge_app/ui/pictures/assets/models.js";

const HOLD_MS = 450;
const DRIFT = 10;

/** Which thumbnail is sharp enough at this size on this screen. */
function sideFor(width, height) {
  const pixels = Math.max(width, height) * Math.min(2, window.devicePixelRatio || 1);
  return [256, 512].find((side) => pixels <= side * 1.15) ?? 1024;
}

/** A long press, where there is no pointer to hover with. */
function useHold(back) {
  const timer = useRef(0);
  const from = useRef(null);
  const held = useRef(false);
  const stop = () => clearTimeout(timer.current);
  return {
    held,
    handlers: {
      onPointerDown: (event) => {
        held.current = false;
        if (event.pointerType === "mouse") return;
        from.current = { x: event.clientX, y: event.clientY };
        timer.current = setTimeout(() => {
          held.current = true;
          back();
        }, HOLD_MS);
      },
      onPointerMove: (event) => {
        const start = from.current;
        if (start && Math.hypot(event.clientX - start.x, event.clientY - start.y) > DRIFT) stop();
      },
      onPointerUp: stop,
      onPointerCancel: stop,
    },
  };
}

function Tools({ image, index, bin, act }) {
  const on = (what) => () => act(what, image, index);
  return (
    <span className="fg-tools" onClick={(event) => event.stopPropagation()}>
      {bin ? (
        <>
          <IconButton tabIndex={-1} icon={RotateCcw} label="Restore" onClick={on("restore")} />
          <IconButton tabIndex={-1} icon={Trash2} label="Delete for good" onClick={on("purge")} />
        </>
      ) : (
        <IconButton
          tabIndex={-1}
          className="fg-heart"
          icon={Heart}
          label={image.favorite ? "Take out of the favourites" : "Favourite"}
          keys="F"
          pressed={image.favorite}
          filled={image.favorite}
          onClick={on("favorite")}
        />
      )}
    </span>
  );
}

/** Takes the picture along to the studio. */
function Onward({ image, what, label, icon: Icon }) {
  return (
    <Link
      className="fg-remix"
      to={`/?${what}=${image.id}`}
      tabIndex={-1}
      aria-label={label}
      title={label}
      onClick={(event) => event.stopPropagation()}
    >
      <Icon size={14} aria-hidden="true" />
    </Link>
  );
}

function Caption({ image, bin }) {
  return (
    <span className="fg-caption">
      {image.kind === "merged" && <Layers size={13} aria-label="Merged" role="img" />}
      <span className="fg-model">{makerName(image)}</span>
      {image.rating ? (
        <span className="fg-rating" role="img" aria-label={`Rated ${image.rating} of 5`}>{`★ ${image.rating}`}</span>
      ) : null}
      {!bin && (
        <>
          <Onward image={image} what="remix" label="Remix in the studio (R)" icon={Wand2} />
          <Onward image={image} what="use" label="Start from it in the studio (E)" icon={ImagePlus} />
        </>
      )}
    </span>
  );
}

function nameOf(image) {
  const parts = [describe(image), makerName(image), ago(image.created_at)];
  if (image.rating) parts.push(`rated ${image.rating} of 5`);
  if (image.favorite) parts.push("favourite");
  return parts.join(", ");
}

/**
 * One picture of the gallery with what can be done to it.
 *
 * What shows only under the pointer or with the focus is only made then: while hundreds
 * of pictures fly by, each is one element with a picture in it.
 */
export const Tile = memo(function Tile({ image, index, left, width, height, tabIndex, selected, selecting, bin, act }) {
  useModelNames();
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const hold = useHold(() => act("toggle", image, index));
  const near = pointed || focused;
  const open = (event) => {
    if (hold.held.current) return;
    if (event.shiftKey) act("range", image, index);
    else if (event.ctrlKey || event.metaKey || selecting) act("toggle", image, index);
    else act("open", image, index);
  };
  return (
    <div
      role="gridcell"
      aria-selected={selected}
      aria-label={nameOf(image)}
      data-index={index}
      data-id={image.id}
      className="fg-cell"
      data-small={width < 150 || undefined}
      tabIndex={tabIndex}
      style={{ left, width, height }}
      onClick={open}
      onFocus={(event) => {
        setFocused(true);
        if (event.target === event.currentTarget) act("focus", image, index);
      }}
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || setFocused(false)}
      onPointerEnter={(event) => event.pointerType === "mouse" && setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onContextMenu={(event) => hold.held.current && event.preventDefault()}
      {...hold.handlers}
    >
      <Picture image={image} side={sideFor(width, height)} alt="" />
      {near && <span className="fg-shade" aria-hidden="true" />}
      {(near || selecting || selected) && (
        <button
          type="button"
          className="fg-check"
          role="checkbox"
          aria-checked={selected}
          aria-label={selected ? "Take out of the selection" : "Select"}
          tabIndex={-1}
          onClick={(event) => {
            event.stopPropagation();
            act(event.shiftKey ? "range" : "toggle", image, index);
          }}
        >
          <Check size={14} strokeWidth={3} aria-hidden="true" />
        </button>
      )}
      {(near || (image.favorite && !bin)) && <Tools image={image} index={index} bin={bin} act={act} />}
      {near && <Caption image={image} bin={bin} />}
    </div>
  );
});
