import { announce, api } from "./api.js";
import { toast } from "./controls.jsx";

/**
 * Changes an image: shown at once, sent, and taken back when the server refuses.
 *
 * Only what changes is told, also when it is taken back: of two quick keys the second may
 * still hold the picture as it was before the first. Returns whether it was kept.
 */
export async function changeImage(image, changes) {
  const before = Object.fromEntries(Object.keys(changes).map((name) => [name, image[name]]));
  announce({ id: image.id, ...changes });
  try {
    await api.change(image.id, changes);
    return true;
  } catch (error) {
    announce({ id: image.id, ...before });
    toast.error(error.message);
    return false;
  }
}
