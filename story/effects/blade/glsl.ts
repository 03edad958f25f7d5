import { noiseHead, paintHead } from '@kit/full';

/** How far a blade's halo is drawn, in widths. */
export const haloWidths = 46;

/** A square laid along the blade: vAt.x along it from its root, vAt.y across, both in stage px. */
export const bladeVertex = /* glsl */ `#version 300 es
in vec2 aPosition;
out vec2 vUv;
out vec2 vAt;
out vec2 vStage;
uniform mat3 uProjectionMatrix;
uniform mat3 uWorldTransformMatrix;
uniform mat3 uTransformMatrix;
uniform vec4 uLine;
uniform vec3 uSize;
void main() {
  vUv = aPosition;
  vec2 u = (uLine.zw - uLine.xy) / max(uSize.x, 0.001);
  vec2 n = vec2(-u.y, u.x);
  vAt = vec2(mix(-uSize.z, uSize.x + uSize.z, aPosition.x), mix(-uSize.z, uSize.z, aPosition.y));
  vStage = uLine.xy + u * vAt.x + n * vAt.y;
  mat3 toClip = uProjectionMatrix * uWorldTransformMatrix * uTransformMatrix;
  gl_Position = vec4((toClip * vec3(vStage, 1.0)).xy, 0.0, 1.0);
}
`;

/**
 * Light of a blade, added: with d the distance from its line and w its width,
 *   2.6 core exp(-(d/.4w)^3) + .95 col exp(-(d/.95w)^1.5) + .34 col exp(-d/3.2w) + .075 col exp(-d/17w),
 * the halo broken by smoke. A ragged one wanders by .42 w and spits arcs.
 * uSize: full length, width, halo (stage px). uState: brightness, share grown, ragged (0 or 1), halo's share.
 */
export const bladePaint = /* glsl */ `${paintHead}${noiseHead}
in vec2 vStage;
uniform vec3 uSize;
uniform vec4 uState;
uniform vec3 uColour;
uniform vec3 uCore;
uniform float uSeconds;
uniform float uSeed;
uniform float uFine;
float chance(float n) { return fract(sin(n * 127.1 + uSeed * 311.7) * 43758.5453); }

// Arcs live in cells along the blade; each is born anew several times a second, mostly not at all.
float arcs(float along, float across, float size, float w) {
  float cell = w * 3.1;
  float sum = 0.0;
  for (int k = -2; k <= 2; k++) {
    float index = floor(along / cell) + float(k);
    float beat = uSeconds * 6.5 + chance(index) * 5.0;
    float life = fract(beat);
    float id = index * 17.0 + floor(beat) * 3.7;
    float root = (index + chance(id)) * cell;
    if (root < w || root > size - w || chance(id + 1.0) > 0.4) continue;
    float side = chance(id + 2.0) < 0.5 ? -1.0 : 1.0;
    float reach = w * mix(1.6, 4.6, chance(id + 3.0));
    float s = across * side;
    if (s < 0.0 || s > reach) continue;
    float lean = (chance(id + 4.0) - 0.5) * 1.5;
    float zig = wisp(vec2(s / w * 0.052 + chance(id + 5.0), 0.37 + index * 0.13)) * w * 1.1 * (s / reach);
    float off = abs(along - root - lean * s - zig);
    float thin = w * 0.10 * uFine;
    float taper = 1.0 - s / reach;
    sum += exp(-pow(off / thin, 2.0)) * taper * (1.0 - life) * mix(0.5, 1.2, chance(id + 6.0));
    sum += exp(-off / (w * 0.5)) * taper * (1.0 - life) * 0.10;
  }
  return sum;
}

void main() {
  float w = uSize.y;
  float size = uSize.x * uState.y;
  float along = vAt.x;
  float across = vAt.y;
  float t = clamp(along, 0.0, size);
  float share = t / max(size, 0.001);
  float d = length(vec2(along - t, across));
  float halo = d;
  if (uState.z > 0.5) {
    float near = exp(-d / (w * 1.6));
    float travel = uSeconds * 2.6;
    float sway = wisp(vec2((t / w) * 0.055 - travel, 0.11 + uSeed * 0.37)) * 0.72;
    float swell = cloud(vec2((t / w) * 0.11 - travel * 1.7, 0.53 + uSeed * 0.21)) * 0.8;
    if (along > 0.0 && along < size) d = abs(across - w * 0.42 * sway * clamp(share * 4.0, 0.0, 1.0) * near);
    d /= 1.0 + 0.45 * swell * near;
  } else {
    d /= 0.82 + 0.18 * clamp((1.0 - share) * 14.0, 0.0, 1.0);
  }
  vec3 light = 2.6 * uCore * exp(-pow(d / (w * 0.40), 3.0)) + 0.95 * uColour * exp(-pow(d / (w * 0.95), 1.5));
  vec3 airy = uColour * (0.34 * exp(-d / (w * 3.2)) + 0.075 * uState.w * exp(-halo / (w * 17.0)));
  if (halo > w * 1.2) {
    vec2 smoke = vStage / vec2(1200.0, 720.0) + vec2(uSeconds * 0.006, uSeconds * -0.004);
    airy *= mix(1.0, clamp(0.72 + 0.75 * cloud(smoke), 0.2, 1.6), smoothstep(w * 1.2, w * 6.0, halo));
  }
  airy *= 1.0 - smoothstep(0.55, 1.0, halo / uSize.z);
  light += airy;
  if (uState.z > 0.5 && abs(across) < w * 5.0 && along > 0.0 && along < size) {
    light += arcs(along, across, size, w) * (uColour * 1.6 + uCore * 0.5);
  }
  finalColor = vec4(light * uState.x, 0.0);
}
`;

/** Light that hangs in the air round something unseen, broken by smoke. */
export const auraPaint = /* glsl */ `${paintHead}${noiseHead}
uniform vec3 uColour;
uniform float uSeconds;
uniform vec2 uGround;
void main() {
  vec2 from = (vUv * 2.0 - 1.0) * vec2(2.2, 2.6);
  float edge = 1.0 - smoothstep(0.7, 1.0, length(vUv * 2.0 - 1.0));
  float smoke = clamp(0.8 + 0.7 * cloud(vAt / vec2(1300.0, 800.0) + vec2(uSeconds * 0.006, 0.0)), 0.3, 1.5);
  // It hangs over the ground, not before it.
  float over = 1.0 - 0.8 * smoothstep(uGround.x - uGround.y, uGround.x + uGround.y, vAt.y);
  finalColor = vec4(uColour * exp(-dot(from, from)) * edge * smoke * over, 0.0);
}
`;

/**
 * A hilt, drawn because rendered metal with nothing to mirror vanishes. uLine: from where it leaves the hand to
 * where the blade begins; uCross: ends of the crossguard, or nothing when uWidths.z is 0.
 * uWidths: of the grip, of its rings, of the crossguard (stage px).
 */
export const hiltPaint = /* glsl */ `${paintHead}
uniform vec4 uLine;
uniform vec4 uCross;
uniform vec3 uWidths;
uniform vec3 uOwn;
uniform vec3 uFoe;
uniform float uSky;
uniform float uAlpha;
uniform float uEdge;
const vec3 metal = vec3(0.022, 0.022, 0.026);
vec4 bar(vec2 p, vec2 q, float width, float shade, vec4 under) {
  vec2 along = q - p;
  float size = max(length(along), 0.001);
  vec2 u = along / size;
  vec2 to = vAt - p;
  float t = dot(to, u);
  float s = to.y * u.x - to.x * u.y;
  float held = clamp(t, 0.0, size);
  float away = length(vec2(t - held, s));
  float cover = clamp((width * 0.5 - away) / uEdge + 0.5, 0.0, 1.0);
  float side = clamp(0.5 + s / width, 0.0, 1.0);
  float share = held / size;
  float off = (side - 0.36) / 0.15;
  float gleam = exp(-off * off);
  float ribs = step(2.0, size / width) * step(share, 0.52) * step(0.3, abs(fract(t / width * 2.0) - 0.5));
  vec3 colour = metal * uSky * (0.45 + 3.2 * gleam) * (1.0 - 0.6 * ribs)
    + uOwn * (0.30 * share * share * share + 0.10 * side * side * side + 0.16 * gleam * share)
    + uFoe * (0.12 * pow(1.0 - side, 3.0) + 0.10 * gleam);
  return mix(under, vec4(colour * shade, 1.0), cover);
}
void main() {
  vec4 drawn = vec4(0.0);
  vec2 p = uLine.xy;
  vec2 q = uLine.zw;
  vec2 u = normalize(q - p + vec2(1e-5));
  drawn = bar(p, q, uWidths.x, 1.0, drawn);
  drawn = bar(mix(p, q, 0.57) - u, mix(p, q, 0.57) + u, uWidths.y, 1.6, drawn);
  drawn = bar(mix(p, q, 0.77) - u, mix(p, q, 0.77) + u, uWidths.y, 1.6, drawn);
  drawn = bar(mix(p, q, 0.965) - u, mix(p, q, 0.965) + u, uWidths.y, 1.6, drawn);
  if (uWidths.z > 0.0) drawn = bar(uCross.xy, uCross.zw, uWidths.z, 1.0, drawn);
  float alpha = drawn.a * uAlpha;
  finalColor = vec4(drawn.rgb * alpha, alpha);
}
`;
