// Where the focus is when a page has loaded: the first [data-focus], an error summary above all.

const WIDE = "(min-width: 60.01em)"; // as in desk.css: the inspector stands beside the report

const SETTLED = 1000; // ms within which the browser has gone to the address's #fragment

/** Focus what the page names, else a claim's first field, else `otherwise`, unless somebody was quicker. */
export function focusFirst(otherwise = null) {
  const named =
    document.querySelector("[data-focus]") ?? document.querySelector("[data-claim-form] [data-words]");
  const focused = document.activeElement ?? document.body;
  if (named) {
    if (focused === document.body || focused.matches(":target")) {
      focusOn(named);
      holdFocus(named);
    }
  } else if (otherwise && focused === document.body) {
    focusOn(otherwise);
  }
}

/** In the inspector of a wide screen the report does not scroll for the focus. */
function focusOn(wanted) {
  const stays = matchMedia(WIDE).matches && wanted.closest("[data-inspector]") !== null;
  wanted.focus({ preventScroll: stays });
  if (stays) {
    scrollInside(wanted);
  }
}

/** A browser focuses the link of the #fragment after our scripts have run: that is where to scroll, only. */
function holdFocus(wanted) {
  const held = new AbortController();
  const { signal } = held;
  const release = () => held.abort();
  const back = (event) => {
    if (event.target !== wanted && event.target.matches(":target")) {
      focusOn(wanted);
    }
  };
  document.addEventListener("focusin", back, { signal });
  document.addEventListener("keydown", release, { signal, capture: true });
  document.addEventListener("pointerdown", release, { signal, capture: true });
  setTimeout(release, SETTLED);
}

function scrollInside(element) {
  const box = element.closest(".claim");
  if (box) {
    const gap = element.getBoundingClientRect().top - box.getBoundingClientRect().top;
    if (gap > box.clientHeight - element.offsetHeight || gap < 0) {
      box.scrollTop += gap - box.clientHeight / 3;
    }
  }
}

/** Put the inspector under its paragraph on narrow screens, and back beside the report on wide ones. */
export function placeInspector() {
  const inspector = document.querySelector("[data-inspector]");
  const under = inspector && document.getElementById(inspector.dataset.under ?? "");
  if (!under) {
    return;
  }
  const home = document.createComment("inspector");
  inspector.before(home);
  const wide = matchMedia(WIDE);
  const move = () => {
    const focused = inspector.contains(document.activeElement) ? document.activeElement : null;
    if (wide.matches) {
      home.after(inspector);
    } else {
      under.after(inspector);
    }
    focused?.focus({ preventScroll: true });
  };
  if (!wide.matches) {
    move();
  }
  wide.addEventListener("change", move);
}
