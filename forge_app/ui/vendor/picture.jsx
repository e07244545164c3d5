// A picture that grows sharp: its blurred placeholder, then the thumbnail over it.
import { useEffect, useRef, useState } from "react";

export function Picture({ src, srcSet, sizes, placeholder, alt, className }) {
  const [shown, setShown] = useState(false);
  const image = useRef(null);
  // One from the cache is complete before React listens.
  useEffect(() => setShown(Boolean(image.current?.complete)), [src]);
  return (
    <span
      className={`picture ${className ?? ""}`}
      style={placeholder && !shown ? { backgroundImage: `url("${placeholder}")` } : undefined}
    >
      <img
        ref={image}
        src={src}
        srcSet={srcSet || undefined}
        sizes={sizes || undefined}
        alt={alt}
        loading="lazy"
        decoding="async"
        draggable={false}
        data-shown={shown}
        onLoad={() => setShown(true)}
      />
    </span>
  );
}

const steps = [
  ["second", 60],
  ["minute", 60],
  ["hour", 24],
  ["day", 7],
];

function ago(date) {
  let amount = (date - Date.now()) / 1000;
  if (amount > -10) return "just now";
  const format = new Intl.RelativeTimeFormat(undefined, { numeric: "auto", style: "short" });
  for (const [unit, size] of steps) {
    if (Math.abs(amount) < size) return format.format(Math.round(amount), unit);
    amount /= size;
  }
  return new Intl.DateTimeFormat(undefined, { dateStyle: "medium" }).format(date);
}

/** "5 min. ago", kept true; the exact moment on hover. */
export function TimeAgo({ iso, className }) {
  const [text, setText] = useState("");
  const [exact, setExact] = useState("");
  useEffect(() => {
    const date = new Date(iso);
    if (Number.isNaN(date.getTime())) return undefined;
    const tell = () => setText(ago(date));
    tell();
    setExact(new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "short" }).format(date));
    const timer = setInterval(tell, 30000);
    return () => clearInterval(timer);
  }, [iso]);
  return (
    <time className={className} dateTime={iso} title={exact}>
      {text}
    </time>
  );
}
