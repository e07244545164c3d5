import { Columns2, Grid2x2, ImageOff, Layers2, Maximize, Minus, Plus, Repeat, SplitSquareHorizontal } from "lucide-react";
import { useCallback, useEffect, useMemo, useState } from "react";
import { useSearchParams } from "react-router";

import { announce, api, onImageChanged, openImage } from "$/public/external/forge_app/ui/pictures/assets/api.js";
import { Button, ButtonLink, IconButton, Notice, Range, Segments, toast } from "$/public/external/forge_app/ui/pictures/assets/controls.jsx";
import { makerName } from "$/public/external/forge_app/ui/pictures/assets/format.js";
import { useKeys } from "$/public/external/forge_app/ui/pictures/assets/keys.js";
import { useModelNames } from "$/public/external/forge_app/ui/pictures/assets/models.js";
import { FITTED, viewAfterKey } from "$/public/external/forge_app/ui/pictures/assets/panzoom.js";
import { Differences } from "./differences.jsx";
import { Judge } from "./judge.jsx";
import { OverlayView, Pane, SliderView } from "./pair.jsx";

import "./differences.css";
import "./compare.css";

const MOST = 6;
const MODES = [
  { value: "grid", title: "Grid", icon: Grid2x2, keys: "G" },
  { value: "side", title: "Side by side", icon: Columns2, keys: "S" },
  { value: "slider", title: "Slider", icon: SplitSquareHorizontal, keys: "A" },
  { value: "overlay", title: "Overlay", icon: Layers2, keys: "O" },
];

/** The images with their recipes, in the order of the address. */
function useCompared(ids) {
  const key = ids.join();
  const [state, setState] = useState({ images: null, recipes: new Map(), missing: 0, error: null });
  const [round, setRound] = useState(0);
  useEffect(() => {
    const wanted = key ? key.split(",") : [];
    const control = new AbortController();
    setState((old) => ({ ...old, images: null, error: null }));
    Promise.allSettled(wanted.map((id) => api.recipe(id, control.signal))).then((answers) => {
      if (control.signal.aborted) return;
      const found = answers.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value] : []));
      const failed = answers.find((answer) => answer.status === "rejected" && answer.reason.status !== 404);
      setState({
        images: found.map((view) => view.image),
        recipes: new Map(found.map((view) => [view.image.id, view])),
        missing: wanted.length - found.length,
        error: failed ? failed.reason : null,
      });
    });
    return () => control.abort();
  }, [key, round]);
  useEffect(
    () =>
      onImageChanged((image) =>
        setState((old) => ({
          ...old,
          images: old.images?.map((other) => (other.id === image.id ? { ...other, ...image } : other)) ?? null,
        })),
      ),
    [],
  );
  return { ...state, again: () => setRound((value) => value + 1) };
}

/** How far the images are apart, measured by the server. */
function useDistances(ids) {
  const key = ids.join();
  const [state, setState] = useState({ distances: null, measuring: false, failed: null });
  const [round, setRound] = useState(0);
  useEffect(() => {
    const wanted = key ? key.split(",") : [];
    if (wanted.length < 2) return undefined;
    const control = new AbortController();
    setState({ distances: null, measuring: true, failed: null });
    api
      .compare(wanted, control.signal)
      .then((answer) => setState({ distances: answer.distances, measuring: false, failed: null }))
      .catch((error) => {
        if (error.name !== "AbortError") setState({ distances: null, measuring: false, failed: error });
      });
    return () => control.abort();
  }, [key, round]);
  return { ...state, onAgain: () => setRound((value) => value + 1) };
}

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

// Only what changes is told: of two quick keys the second may still hold the picture as
// it was before the first.
async function change(image, changes) {
  const before = Object.fromEntries(Object.keys(changes).map((name) => [name, image[name]]));
  announce({ id: image.id, ...changes });
  try {
    await api.change(image.id, changes);
  } catch (error) {
    announce({ id: image.id, ...before });
    toast.error(error.message);
  }
}

/** Two to six pictures against each other, all zoomed and moved as one. */
export function Compare() {
  const [params, setParams] = useSearchParams();
  useModelNames();
  const listed = params.get("ids") ?? "";
  const all = useMemo(() => [...new Set(listed.split(",").filter(Boolean))], [listed]);
  const ids = useMemo(() => all.slice(0, MOST), [all]);
  const { images, recipes, missing, error, again } = useCompared(ids);
  const measured = useDistances(useMemo(() => (images ? images.map((image) => image.id) : []), [images?.length, listed]));
  const wanted = params.get("mode");
  const mode = MODES.some((option) => option.value === wanted) ? wanted : ids.length > 2 ? "grid" : "side";
  const [view, setView] = useState(FITTED);
  const [pair, setPair] = useState([0, 1]);
  const [chosen, setChosen] = useState(0);
  const [split, setSplit] = useState(50);
  const [overlay, setOverlay] = useState({ opacity: 50, difference: false, gain: 1 });

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
  const count = images?.length ?? 0;
  const [first, second] = pair.map((index) => Math.min(index, Math.max(0, count - 1)));
  const at = Math.min(chosen, Math.max(0, count - 1));

  const act = (changes) => () => (images?.[at] ? change(images[at], changes(images[at])) : false);
  const look = (key) => () => {
    const next = viewAfterKey(view, key);
    if (next === view) return false;
    setView(next);
    return true;
  };
  const keys = {
    g: () => setMode("grid"),
    s: () => setMode("side"),
    a: () => setMode("slider"),
    o: () => setMode("overlay"),
    w: () => setPair([second, first]),
    f: act((image) => ({ favorite: !image.favorite })),
    x: act((image) => ({ rejected: !image.rejected })),
    i: () => (images?.[at] ? openImage(images[at].id, ids) : false),
    n: () => setChosen((at + 1) % Math.max(1, count)),
    p: () => setChosen((at - 1 + count) % Math.max(1, count)),
  };
  ["+", "=", "-", "0", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"].forEach((key) => {
    keys[key] = look(key);
  });
  [1, 2, 3, 4, 5].forEach((stars) => {
    keys[String(stars)] = act((image) => ({ rating: image.rating === stars ? null : stars }));
  });
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

  const pairing = mode === "slider" || mode === "overlay";
  const a = images[first];
  const b = images[second];
  const shown = mode === "side" ? [first, second] : images.map((_, index) => index);
  return (
    <div className="fc">
      <h1 className="sr-only">Compare</h1>
      <div className="fc-bar" role="toolbar" aria-label="How to compare">
        <Segments label="Mode" value={mode} options={MODES} onChoose={setMode} />
        {mode !== "grid" && (
          <span className="fc-picks">
            <Pick letter="A" images={images} value={first} onPick={(index) => setPair([index, second])} />
            <IconButton icon={Repeat} label="Swap A and B" keys="W" onClick={() => setPair([second, first])} />
            <Pick letter="B" images={images} value={second} onPick={(index) => setPair([first, index])} />
          </span>
        )}
        {mode === "overlay" && (
          <span className="fc-overlay-tools">
            {overlay.difference ? (
              <Range label="Brighten" min={1} max={8} value={overlay.gain} unit="×" onChange={(gain) => setOverlay({ ...overlay, gain })} />
            ) : (
              <Range label="Opacity of B" value={overlay.opacity} unit=" %" onChange={(opacity) => setOverlay({ ...overlay, opacity })} />
            )}
            <Button small aria-pressed={overlay.difference} onClick={() => setOverlay({ ...overlay, difference: !overlay.difference })}>
              Difference
            </Button>
          </span>
        )}
        <span className="fc-bar-end">
          <span className="fc-zoom" role="group" aria-label="Zoom">
            <IconButton icon={Minus} label="Zoom out" keys="-" disabled={view.scale <= 1} onClick={look("-")} />
            <output className="num small text-muted">{`${view.scale.toFixed(1)}×`}</output>
            <IconButton icon={Plus} label="Zoom in" keys="+" onClick={look("+")} />
            <IconButton icon={Maximize} label="Fit" keys="0" onClick={look("0")} />
          </span>
          <ButtonLink small href={`/merge?ids=${images.map((image) => image.id).join(",")}`}>
            Merge parts
          </ButtonLink>
        </span>
      </div>
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
      {pairing ? (
        <div className="fc-stage">
          {mode === "slider" ? (
            <SliderView a={a} b={b} view={view} onView={setView} split={split} onSplit={setSplit} />
          ) : (
            <OverlayView a={a} b={b} view={view} onView={setView} {...overlay} />
          )}
          <div className="fc-pair-judges">
            {[...new Set([first, second])].map((index) => (
              <Judge key={images[index].id} image={images[index]} ids={ids} position={index + 1} onChange={change} />
            ))}
          </div>
        </div>
      ) : (
        <div className="fc-panes" data-count={shown.length} data-mode={mode}>
          {shown.map((index, position) => (
            <Pane
              key={`${position}-${images[index].id}`}
              image={images[index]}
              letter={mode === "side" ? "AB"[position] : null}
              view={view}
              onView={setView}
              chosen={index === at}
              onChoose={() => setChosen(index)}
            >
              <Judge image={images[index]} ids={ids} position={index + 1} onChange={change} />
            </Pane>
          ))}
        </div>
      )}
      <p className="fc-hint tiny text-muted">
        Wheel or pinch zooms all pictures, dragging moves them. N goes to the next picture, F keeps it, 1 to 5 rate it, X rejects it.
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
