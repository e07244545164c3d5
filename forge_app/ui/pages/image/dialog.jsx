import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { useLocation } from "react-router";

const DetailsDialog = lazy(() =>
  import("./opened.jsx").then((module) => ({ default: module.DetailsDialog })),
);

/**
 * Shows an image's details over the page when `imageId` is set, or when anything on the
 * page calls `openImage(id, ids)`. Nothing of it is downloaded before that.
 */
export function ImageDetailsDialog({ imageId, onClose }) {
  const [shown, setShown] = useState(null);
  const [used, setUsed] = useState(false);

  const show = useCallback((next) => {
    setShown(next);
    if (next) setUsed(true);
  }, []);

  useEffect(() => {
    show(imageId ? { id: imageId, ids: [] } : null);
  }, [imageId, show]);

  useEffect(() => {
    const listen = ({ detail }) => show(detail);
    window.addEventListener("forge:open-image", listen);
    return () => window.removeEventListener("forge:open-image", listen);
  }, [show]);

  // A link in the details leads on: they are not to stay over the next page.
  const { pathname, search } = useLocation();
  const address = useRef(pathname + search);
  useEffect(() => {
    if (address.current === pathname + search) return;
    address.current = pathname + search;
    show(null);
  }, [pathname, search, show]);

  const close = useCallback(() => {
    show(null);
    if (imageId) onClose?.();
  }, [imageId, onClose, show]);

  if (!used) return null;
  return (
    <Suspense fallback={null}>
      <DetailsDialog shown={shown} onShow={show} onClose={close} />
    </Suspense>
  );
}
