/** Where progress is shown. */
interface Output {
  write(text: string): unknown;
  /** True for a terminal, where a line can be written over. */
  readonly isTTY?: boolean;
}

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/** Ms between two pictures of the wheel that turns while something is done. */
const turn = 90;

/** Shows what is being done, how long it took and what came of it. */
export interface Progress {
  /**
   * Does a piece of work in sight.
   * @param saying what came of it, in a few words; null when it failed.
   */
  stage<T>(
    name: string,
    work: () => Promise<T> | T,
    saying: (result: T) => string | null,
  ): Promise<T>;
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/** Says nothing: for machines that only want the end. */
export const quietProgress: Progress = {
  stage: async (_name, work) => work(),
};

/** One line for each stage; in a terminal with a wheel that turns while it lasts. */
export function shownProgress(output: Output): Progress {
  const over = output.isTTY === true;
  return {
    async stage(name, work, saying) {
      const began = performance.now();
      let frame = 0;
      const wheel = () => {
        output.write(`\r\x1b[2K  ${frames[frame++ % frames.length]} ${name}  ${seconds(began)}`);
      };
      const turning = over ? setInterval(wheel, turn) : undefined;
      if (over) wheel();
      const end = (sign: string, said: string) => {
        clearInterval(turning);
        const line = `  ${sign} ${name}  ${said}${said === '' ? '' : ', '}${seconds(began)}\n`;
        output.write(over ? `\r\x1b[2K${line}` : line);
      };
      try {
        const result = await work();
        const said = saying(result);
        if (said === null) end('✗', 'failed');
        else end('✓', said);
        return result;
      } catch (cause) {
        end('✗', 'failed');
        throw cause;
      }
    },
  };
}
