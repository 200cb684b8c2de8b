// Where the focus is when a page has loaded: the first [data-focus], an error summary above all.

const WIDE = "(min-width: 60.01em)"; // as in desk.css: the inspector stands beside the report

const SETTLED = 1000; // ms within which the browser has gone to the address's #fragment

/** Focus what the page names or a claim's first field, else `otherwise`, unless somebody was quicker. */
export function focusFirst(otherwise = null) {
  const named = namedFirst();
  const focused = document.activeElement ?? document.body;
  if (named) {
    if (focused === document.body || focused.matches(":target")) {
      focusOn(named);
      holdFocus(named);
      keepInView(named);
    }
  } else if (otherwise && focused === document.body) {
    focusOn(otherwise);
  }
}

/**
 * Where a claim's form is longer than the window, its Save is not what to open it at: whoever saves must
 * have seen what. Ctrl+Enter saves from anywhere.
 */
function namedFirst() {
  const named = document.querySelector("[data-focus]");
  const field = document.querySelector("[data-claim-form] [data-words]");
  const isFarDown = !matchMedia(WIDE).matches && named?.matches("[data-save]");
  return isFarDown ? (field ?? named) : (named ?? field);
}

/**
 * In the inspector of a wide screen the report does not scroll for the focus. A narrow report whose address
 * names no place is shown from its head: the sentence that has the focus comes into sight with the first key.
 */
function focusOn(wanted) {
  const isWide = matchMedia(WIDE).matches;
  const isBeside = isWide && wanted.closest("[data-inspector]") !== null;
  const isAsked = isWide || location.search !== "" || location.hash !== "";
  wanted.focus({ preventScroll: isBeside || (!isAsked && wanted.matches("a[data-sentence]")) });
  if (isBeside) {
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

/** When it has loaded the browser scrolls to the #fragment: under a long paragraph the form is out of sight then. */
function keepInView(wanted) {
  const look = () => {
    const { top, height } = wanted.getBoundingClientRect();
    const isSeen = top >= 0 && top + Math.min(height, innerHeight / 2) <= innerHeight;
    if (document.activeElement === wanted && !isSeen) {
      wanted.scrollIntoView({ block: height < innerHeight / 2 ? "center" : "start" });
    }
  };
  if (!matchMedia(WIDE).matches) {
    addEventListener("load", () => requestAnimationFrame(look), { once: true });
  }
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
