import { Columns2, Grid2x2, Layers2, Maximize, Minus, Plus, Repeat, SplitSquareHorizontal, X } from "lucide-react";

import { Button, ButtonLink, IconButton, Range, Segments } from "$/public/external/forge_app/ui/pictures/assets/controls.jsx";
import { makerName } from "$/public/external/forge_app/ui/pictures/assets/format.js";

export const MODES = [
  { value: "grid", title: "Grid", icon: Grid2x2, keys: "G" },
  { value: "side", title: "Side by side", icon: Columns2, keys: "S" },
  { value: "slider", title: "Slider", icon: SplitSquareHorizontal, keys: "A" },
  { value: "overlay", title: "Overlay", icon: Layers2, keys: "O" },
];

export const compareAddress = (ids, mode) => `/compare?ids=${ids.join(",")}&mode=${mode}`;
export const mergeAddress = (ids) => `/merge?ids=${ids.join(",")}`;

function Pick({ letter, images, value, onPick }) {
  return (
    <label className="fc-pick">
      <span className="fc-letter" data-letter={letter} aria-hidden="true">{letter}</span>
      <select className="input input-sm select" aria-label={`Picture ${letter}`} value={value} onChange={(event) => onPick(Number(event.target.value))}>
        {images.map((image, index) => (
          <option key={image.id} value={index}>
            {`${index + 1} · ${makerName(image)}`}
          </option>
        ))}
      </select>
    </label>
  );
}

function Picks({ images, pair, onPair }) {
  const [first, second] = pair;
  return (
    <span className="fc-picks">
      <Pick letter="A" images={images} value={first} onPick={(index) => onPair([index, second], index)} />
      <IconButton icon={Repeat} label="Swap A and B" keys="W" onClick={() => onPair([second, first])} />
      <Pick letter="B" images={images} value={second} onPick={(index) => onPair([first, index], index)} />
    </span>
  );
}

function OverlayTools({ overlay, onOverlay }) {
  return (
    <span className="fc-overlay-tools">
      {overlay.difference ? (
        <Range label="Brighten" min={1} max={8} value={overlay.gain} unit="×" onChange={(gain) => onOverlay({ ...overlay, gain })} />
      ) : (
        <Range label="Opacity of B" value={overlay.opacity} unit=" %" onChange={(opacity) => onOverlay({ ...overlay, opacity })} />
      )}
      <Button small aria-pressed={overlay.difference} onClick={() => onOverlay({ ...overlay, difference: !overlay.difference })}>
        Difference
      </Button>
    </span>
  );
}

/** What the pictures selected with Space can be used for. */
function Selection({ selected, count, mode, onClear }) {
  return (
    <span className="fc-selection" role="group" aria-label="Selection">
      <span className="small num">{`${selected.length} selected`}</span>
      {selected.length >= 2 && selected.length < count && (
        <ButtonLink small href={compareAddress(selected, mode)} title="Compare those selected (C)">
          Compare them
        </ButtonLink>
      )}
      {selected.length >= 2 && (
        <ButtonLink small href={mergeAddress(selected)} title="Merge those selected (M)">
          Merge them
        </ButtonLink>
      )}
      <IconButton icon={X} label="Select none" keys="Esc" onClick={onClear} />
    </span>
  );
}

/** How to compare: the mode, which two, the zoom, and what was selected. */
export function Bar({ images, mode, onMode, pair, onPair, overlay, onOverlay, view, look, selected, onClear }) {
  return (
    <div className="fc-bar" role="toolbar" aria-label="How to compare">
      <Segments label="Mode" value={mode} options={MODES} onChoose={onMode} />
      {mode !== "grid" && <Picks images={images} pair={pair} onPair={onPair} />}
      {mode === "overlay" && <OverlayTools overlay={overlay} onOverlay={onOverlay} />}
      <span className="fc-bar-end">
        <span className="fc-zoom" role="group" aria-label="Zoom">
          <IconButton icon={Minus} label="Zoom out" keys="-" disabled={view.scale <= 1} onClick={look("-")} />
          <output className="num small text-muted">{`${view.scale.toFixed(1)}×`}</output>
          <IconButton icon={Plus} label="Zoom in" keys="+" onClick={look("+")} />
          <IconButton icon={Maximize} label="Fit" keys="0" onClick={look("0")} />
        </span>
        {selected.length === 0 && (
          <ButtonLink small href={mergeAddress(images.map((image) => image.id))} title="Merge parts (M)">
            Merge parts
          </ButtonLink>
        )}
      </span>
      {selected.length > 0 && <Selection selected={selected} count={images.length} mode={mode} onClear={onClear} />}
    </div>
  );
}
