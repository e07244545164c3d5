import { useLocation, useNavigate } from "react-router";

import { Details } from "./details.jsx";

/** An image's own page, for links: `/image/<id>`. */
export function ImagePage() {
  const navigate = useNavigate();
  const id = /^\/image\/([^/]+)/.exec(useLocation().pathname)?.[1];
  return (
    <div className="fd-page">
      <Details id={id} onOpen={(other) => navigate(`/image/${other}`)} onGone={() => navigate("/gallery")} />
    </div>
  );
}
