interface NoticeProps {
  /** Null while there is nothing to say. */
  readonly text: string | null;
  readonly onDismiss: () => void;
}

/** One calm sentence at the edge of the picture; it goes by itself, or when it is pressed away. */
export function Notice({ text, onDismiss }: NoticeProps) {
  return (
    <div class="notice" role="status" data-role="notice">
      {text !== null && (
        <p>
          {text}
          <button type="button" class="dismiss" aria-label="Dismiss" onClick={onDismiss}>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="M3 3 13 13M13 3 3 13" />
            </svg>
          </button>
        </p>
      )}
    </div>
  );
}
