import { Columns2, ImageOff } from "lucide-react";
import { useCallback, useMemo, useRef, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";

import { api, openImage } from "$/public/external/forge_app/ui/pictures/assets/api.js";
import { changeImage } from "$/public/external/forge_app/ui/pictures/assets/changes.js";
import { Button, ButtonLink, Notice } from "$/public/external/forge_app/ui/pictures/assets/controls.jsx";
import { makerName } from "$/public/external/forge_app/ui/pictures/assets/format.js";
import { useKeys } from "$/public/external/forge_app/ui/pictures/assets/keys.js";
import { useModelNames } from "$/public/external/forge_app/ui/pictures/assets/models.js";
import { FITTED, viewAfterKey } from "$/public/external/forge_app/ui/pictures/assets/panzoom.js";
import { Bar, compareAddress, mergeAddress, MODES } from "./bar.jsx";
import { useCompared, useDistances } from "./compared.js";
import { Differences } from "./differences.jsx";
import { Judge } from "./judge.jsx";
import { OverlayView, Pane, SliderView } from "./pair.jsx";

import "./differences.css";
import "./compare.css";

const MOST = 6;
const VIEW_KEYS = ["+", "=", "-", "0", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];

/** Two to six pictures against each other, all zoomed and moved as one. */
export function Compare() {
  const [params] = useSearchParams();
  const listed = params.get("ids") ?? "";
  return <Comparison key={listed} listed={listed} />;
}

/** Which of the pictures are on screen, and which one of these the keys act on. */
function useShown(mode, count) {
  const [wantedPair, setPair] = useState([0, 1]);
  const [wanted, choose] = useState(0);
  const pair = wantedPair.map((index) => Math.min(index, Math.max(0, count - 1)));
  const shown = mode === "grid" ? Array.from({ length: count }, (_, index) => index) : [...new Set(pair)];
  const at = shown.includes(wanted) ? wanted : shown[0];
  const walk = (step) => choose(shown[(shown.indexOf(at) + step + shown.length) % shown.length]);
  return { pair, setPair, shown, at, choose, walk };
}

function Comparison({ listed }) {
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  const root = useRef(null);
  useModelNames();
  const all = useMemo(() => [...new Set(listed.split(",").filter(Boolean))], [listed]);
  const ids = useMemo(() => all.slice(0, MOST), [all]);
  const { images, recipes, missing, error, again } = useCompared(ids);
  const measured = useDistances(useMemo(() => (images ? images.map((image) => image.id) : []), [images?.length]));
  const asked = params.get("mode");
  const mode = MODES.some((option) => option.value === asked) ? asked : ids.length > 2 ? "grid" : "side";
  const count = images?.length ?? 0;
  const { pair, setPair, shown, at, choose, walk } = useShown(mode, count);
  const [view, setView] = useState(FITTED);
  const [picked, setPicked] = useState(() => new Set());
  const [split, setSplit] = useState(50);
  const [overlay, setOverlay] = useState({ opacity: 50, difference: false, gain: 1 });
  const selected = (images ?? []).map((image) => image.id).filter((id) => picked.has(id));

  const setMode = useCallback(
    (value) => {
      setParams((old) => {
        const next = new URLSearchParams(old);
        next.set("mode", value);
        return next;
      }, { replace: true, preventScrollReset: true });
    },
    [setParams],
  );
  const toggle = (id) =>
    setPicked((old) => {
      const next = new Set(old);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const look = (key) => () => {
    const next = viewAfterKey(view, key);
    if (next === view) return false;
    setView(next);
    return true;
  };
  const go = (step) => () => {
    walk(step);
    requestAnimationFrame(() => root.current?.querySelector("[data-chosen]")?.scrollIntoView({ block: "nearest" }));
  };

  const keys = {
    g: () => setMode("grid"),
    s: () => setMode("side"),
    a: () => setMode("slider"),
    o: () => setMode("overlay"),
  };
  const image = images?.[at];
  if (image) {
    const change = (changes) => () => changeImage(image, changes);
    Object.assign(keys, {
      n: go(1),
      p: go(-1),
      w: () => (mode === "grid" ? false : setPair([pair[1], pair[0]])),
      f: change({ favorite: !image.favorite }),
      x: change({ rejected: !image.rejected }),
      i: () => openImage(image.id, ids),
      d: () => window.location.assign(api.downloadUrl(image.id, "png")),
      r: () => navigate(`/?remix=${image.id}`),
      v: () => navigate(`/?variations=${image.id}`),
      e: () => navigate(`/?use=${image.id}`),
      // Space on a button or a link is its own.
      " ": (event) => (event.target.closest("button, a, input, [role=slider]") ? false : toggle(image.id)),
      c: () => (selected.length >= 2 && selected.length < count ? navigate(compareAddress(selected, mode)) : false),
      m: () => (selected.length === 1 ? false : navigate(mergeAddress(selected.length ? selected : images.map((one) => one.id)))),
      Escape: () => (selected.length ? setPicked(new Set()) : false),
    });
    [1, 2, 3, 4, 5].forEach((stars) => {
      keys[String(stars)] = change({ rating: image.rating === stars ? null : stars });
    });
    VIEW_KEYS.forEach((key) => {
      keys[key] = look(key);
    });
  }
  useKeys(keys, { enabled: count > 0 });

  if (!images) {
    if (!ids.length) return <TooFew count={0} />;
    return (
      <div className="fc" role="status" aria-label="Loading the pictures">
        <div className="fc-panes" data-count={ids.length}>
          {ids.map((id) => (
            <span key={id} className="fc-pane fp-skeleton" />
          ))}
        </div>
      </div>
    );
  }
  if (error && count < 2) {
    return (
      <Notice alert title="The pictures could not be loaded" text={error.message}>
        <Button kind="primary" onClick={again}>Try again</Button>
      </Notice>
    );
  }
  if (count < 2) return <TooFew count={count} missing={missing} />;

  const judge = (index, letter = null) => (
    <Judge
      key={images[index].id}
      image={images[index]}
      ids={ids}
      letter={letter}
      position={index + 1}
      chosen={index === at}
      onChoose={() => choose(index)}
      selected={picked.has(images[index].id)}
      onSelect={() => toggle(images[index].id)}
    />
  );
  const stack = { a: images[pair[0]], b: images[pair[1]], view, onView: setView };
  return (
    <div className="fc" ref={root}>
      <h1 className="sr-only">Compare</h1>
      <Bar
        images={images}
        mode={mode}
        onMode={setMode}
        pair={pair}
        onPair={(next, index = at) => {
          setPair(next);
          choose(index);
        }}
        overlay={overlay}
        onOverlay={setOverlay}
        view={view}
        look={look}
        selected={selected}
        onClear={() => setPicked(new Set())}
      />
      {all.length > MOST && (
        <p className="note" role="status">
          <span>{`Comparing the first ${MOST} of ${all.length} pictures.`}</span>
        </p>
      )}
      {missing > 0 && (
        <p className="note note-warning" role="status">
          <span>{missing === 1 ? "One picture is not there any more." : `${missing} pictures are not there any more.`}</span>
        </p>
      )}
      {mode === "slider" || mode === "overlay" ? (
        <div className="fc-stage">
          {mode === "slider" ? (
            <SliderView {...stack} split={split} onSplit={setSplit} />
          ) : (
            <OverlayView {...stack} {...overlay} />
          )}
          <div className="fc-pair-judges">{shown.map((index, place) => judge(index, "AB"[place]))}</div>
        </div>
      ) : (
        <div className="fc-panes" data-count={shown.length} data-mode={mode}>
          {shown.map((index, place) => (
            <Pane
              key={`${place}-${images[index].id}`}
              image={images[index]}
              letter={mode === "side" ? "AB"[place] : null}
              view={view}
              onView={setView}
              chosen={index === at}
              onChoose={() => choose(index)}
            >
              {judge(index)}
            </Pane>
          ))}
        </div>
      )}
      <p className="fc-hint tiny text-muted">
        Wheel or pinch zooms all pictures, dragging moves them. The keys act on the marked picture: N and P go to the
        next and the previous one, F keeps it, 1 to 5 rate it, X rejects it.
      </p>
      <p className="sr-only" aria-live="polite">
        {`Picture ${at + 1}, ${makerName(image)}`}
      </p>
      <Differences images={images} recipes={recipes} {...measured} />
    </div>
  );
}

function TooFew({ count, missing = 0 }) {
  return (
    <Notice
      icon={missing ? ImageOff : Columns2}
      title={count === 1 ? "One picture is not enough" : "Nothing to compare yet"}
      text={missing ? "Some of the pictures are not there any more. Choose two to six in the gallery." : "Select two to six pictures in the gallery, then press C."}
    >
      <ButtonLink kind="primary" href="/gallery">
        Open the gallery
      </ButtonLink>
    </Notice>
  );
}
