import { useRef } from "react";

import { describe } from "$/public/external/forge_app/ui/pictures/assets/format.js";
import { usePanZoom } from "$/public/external/forge_app/ui/pictures/assets/panzoom.js";

const source = (image, view) => (view.scale > 1.5 ? image.url : image.thumbnails?.["1024"] ?? image.url);

/** One picture in its own frame; all frames of a page share `view`, so they move as one. */
export function Pane({ image, letter, view, onView, chosen, onChoose, children }) {
  const { frame, pictureStyle } = usePanZoom({ view, onView, width: image.width, height: image.height });
  return (
    <figure className="fc-pane" data-chosen={chosen || undefined}>
      <div {...frame} className="fp-frame fc-frame" onPointerDownCapture={onChoose}>
        <img src={source(image, view)} style={pictureStyle} alt={describe(image)} draggable={false} />
        {letter && (
          <span className="fc-letter" data-letter={letter} aria-hidden="true">
            {letter}
          </span>
        )}
      </div>
      {children}
    </figure>
  );
}

/** The common frame of two pictures; the second is laid over the first. */
function useStack(a, view, onView) {
  return usePanZoom({ view, onView, width: a.width, height: a.height });
}

/** A | B with a line between them that is dragged or moved with the arrow keys. */
export function SliderView({ a, b, view, onView, split, onSplit }) {
  const { frame, pictureStyle, box } = useStack(a, view, onView);
  const dragging = useRef(false);
  const put = (event) => {
    const edge = frame.ref.current.getBoundingClientRect();
    onSplit(Math.min(100, Math.max(0, ((event.clientX - edge.left) / edge.width) * 100)));
  };
  const onKeyDown = (event) => {
    const step = { ArrowLeft: -2, ArrowRight: 2, PageDown: -10, PageUp: 10 }[event.key];
    const next = step ? split + step : { Home: 0, End: 100 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onSplit(Math.min(100, Math.max(0, next)));
  };
  return (
    <div {...frame} className="fp-frame fc-frame fc-fill">
      <img src={source(a, view)} style={pictureStyle} alt={`A: ${describe(a)}`} draggable={false} />
      <div className="fp-layer" style={{ clipPath: `inset(0 0 0 ${split}%)` }}>
        <span className="fc-cover" style={pictureStyle} />
        <img src={source(b, view)} style={{ ...pictureStyle, objectFit: "contain" }} alt={`B: ${describe(b)}`} draggable={false} />
      </div>
      <span className="fc-letter" data-letter="A" aria-hidden="true">A</span>
      <span className="fc-letter fc-letter-right" data-letter="B" aria-hidden="true">B</span>
      <div
        className="fc-divider"
        data-no-pan
        role="slider"
        tabIndex={0}
        aria-label="Border between A and B"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(split)}
        aria-valuetext={`${Math.round(split)} % A`}
        style={{ left: (box.width * split) / 100 }}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.stopPropagation();
          event.currentTarget.setPointerCapture(event.pointerId);
          dragging.current = true;
        }}
        onPointerMove={(event) => dragging.current && put(event)}
        onPointerUp={() => {
          dragging.current = false;
        }}
        onPointerCancel={() => {
          dragging.current = false;
        }}
      >
        <span aria-hidden="true">‹ ›</span>
      </div>
    </div>
  );
}

/** B over A, see-through or as the difference of the two. */
export function OverlayView({ a, b, view, onView, opacity, difference, gain }) {
  const { frame, pictureStyle } = useStack(a, view, onView);
  return (
    <div {...frame} className="fp-frame fc-frame fc-fill" data-difference={difference || undefined}>
      <div className="fp-layer" style={{ isolation: "isolate", filter: difference && gain > 1 ? `brightness(${gain})` : undefined }}>
        <img src={source(a, view)} style={pictureStyle} alt={`A: ${describe(a)}`} draggable={false} />
        <img
          src={source(b, view)}
          style={{
            ...pictureStyle,
            objectFit: "fill",
            opacity: difference ? 1 : opacity / 100,
            mixBlendMode: difference ? "difference" : "normal",
          }}
          alt={`B: ${describe(b)}`}
          draggable={false}
        />
      </div>
    </div>
  );
}
