/** A pen: the panel's sign. */
export const Pen = () => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d="M5 19l1-4.5L16.5 4a1.8 1.8 0 0 1 2.6 0l.9.9a1.8 1.8 0 0 1 0 2.6L9.5 18 5 19zM14.5 6.2l3.3 3.3" />
  </svg>
);
