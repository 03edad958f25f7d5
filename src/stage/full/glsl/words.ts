import { paintHead } from './common.ts';

/** Rows of set words; aReveal runs along the whole text in CSS px. */
export const wordsVertex = /* glsl */ `#version 300 es
in vec2 aPosition;
in vec2 aUV;
in float aReveal;
out vec2 vUv;
out vec2 vAt;
out float vReveal;
uniform mat3 uProjectionMatrix;
uniform mat3 uWorldTransformMatrix;
uniform mat3 uTransformMatrix;
void main() {
  vUv = aUV;
  vAt = aPosition;
  vReveal = aReveal;
  mat3 toClip = uProjectionMatrix * uWorldTransformMatrix * uTransformMatrix;
  gl_Position = vec4((toClip * vec3(aPosition, 1.0)).xy, 0.0, 1.0);
}
`;

/** Words up to where the typewriter stands, its edge soft. */
export const wordsPaint = /* glsl */ `${paintHead}
in float vReveal;
uniform sampler2D uWords;
uniform float uFront;
uniform float uSoft;
uniform float uAlpha;
void main() {
  float there = clamp((uFront - vReveal) / uSoft, 0.0, 1.0);
  finalColor = texture(uWords, vUv) * there * uAlpha;
}
`;
