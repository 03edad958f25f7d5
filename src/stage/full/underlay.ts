/** The picture on the screen without its words, kept on the graphics card: letters come over it at little cost. */
export class Underlay {
  private frame: WebGLFramebuffer | null = null;
  private buffer: WebGLRenderbuffer | null = null;
  private width = 0;
  private height = 0;

  constructor(private readonly gl: WebGL2RenderingContext) {}

  /** Bytes that it takes on the card. */
  get bytes(): number {
    return this.width * this.height * 4;
  }

  /** Keeps what has been drawn on the screen. */
  keep(): void {
    const { gl } = this;
    const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
    if (this.width !== width || this.height !== height) this.make(width, height);
    this.copy(null, this.frame);
  }

  /** Puts it onto the screen. @returns false where nothing of this size is kept. */
  show(): boolean {
    const { gl, frame, width, height } = this;
    const fits = width === gl.drawingBufferWidth && height === gl.drawingBufferHeight;
    if (frame === null || !fits) return false;
    // A canvas that was shown is emptied before the first thing that is drawn; to copy onto it is not taken for that.
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.clear(gl.COLOR_BUFFER_BIT);
    this.copy(frame, null);
    return true;
  }

  /** Lets go of it. */
  drop(): void {
    const { gl, frame } = this;
    if (frame === null) return;
    // One of a context that was lost is gone already.
    if (gl.isFramebuffer(frame)) {
      gl.deleteFramebuffer(frame);
      gl.deleteRenderbuffer(this.buffer);
    }
    this.frame = this.buffer = null;
    this.width = this.height = 0;
  }

  private make(width: number, height: number): void {
    this.drop();
    const { gl } = this;
    const { FRAMEBUFFER, RENDERBUFFER } = gl;
    this.frame = gl.createFramebuffer();
    this.buffer = gl.createRenderbuffer();
    gl.bindRenderbuffer(RENDERBUFFER, this.buffer);
    gl.renderbufferStorage(RENDERBUFFER, gl.RGBA8, width, height);
    gl.bindFramebuffer(FRAMEBUFFER, this.frame);
    gl.framebufferRenderbuffer(FRAMEBUFFER, gl.COLOR_ATTACHMENT0, RENDERBUFFER, this.buffer);
    this.width = width;
    this.height = height;
  }

  /** @param from what is copied, null for the screen; `to` likewise. */
  private copy(from: WebGLFramebuffer | null, to: WebGLFramebuffer | null): void {
    const { gl, width, height } = this;
    gl.bindFramebuffer(gl.READ_FRAMEBUFFER, from);
    gl.bindFramebuffer(gl.DRAW_FRAMEBUFFER, to);
    const { COLOR_BUFFER_BIT, NEAREST } = gl;
    gl.blitFramebuffer(0, 0, width, height, 0, 0, width, height, COLOR_BUFFER_BIT, NEAREST);
  }
}
