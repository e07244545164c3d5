import { useEffect, useState } from "react";

import { api, onImageChanged } from "$/public/external/forge_app/ui/pictures/assets/api.js";

/** The images with their recipes, in the order of the address. */
export function useCompared(ids) {
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
export function useDistances(ids) {
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
