/** Shared by every program: the unit square laid on a rectangle of the parent's own pixels. */
export const onRect = /* glsl */ `#version 300 es
in vec2 aPosition;
out vec2 vUv;
out vec2 vAt;
uniform mat3 uProjectionMatrix;
uniform mat3 uWorldTransformMatrix;
uniform mat3 uTransformMatrix;
uniform vec4 uRect;
void main() {
  vUv = aPosition;
  vAt = uRect.xy + aPosition * uRect.zw;
  mat3 toClip = uProjectionMatrix * uWorldTransformMatrix * uTransformMatrix;
  gl_Position = vec4((toClip * vec3(vAt, 1.0)).xy, 0.0, 1.0);
}
`;

/** Head of every fragment program. Pictures are stored with gamma 2.2 and mixed in linear light. */
export const paintHead = /* glsl */ `#version 300 es
precision highp float;
in vec2 vUv;
in vec2 vAt;
out vec4 finalColor;
vec3 toLinear(vec3 stored) { return pow(stored, vec3(2.2)); }
float luminance(vec3 light) { return dot(light, vec3(0.2126, 0.7152, 0.0722)); }
`;

/**
 * Reads the noise picture: R broad clouds, G finer ones, B another cloud, A grain; clouds as -1 to 1.
 * It repeats every 256 of its pixels.
 */
export const noiseHead = /* glsl */ `
uniform sampler2D uNoise;
float cloud(vec2 at) { return texture(uNoise, at).r * 2.0 - 1.0; }
float wisp(vec2 at) { return texture(uNoise, at).g * 2.0 - 1.0; }
float drift(vec2 at) { return texture(uNoise, at).b * 2.0 - 1.0; }
`;
