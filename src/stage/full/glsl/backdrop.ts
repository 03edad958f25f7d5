import { noiseHead, paintHead } from './common.ts';

/**
 * A backdrop layer under the scene's light. Coals - opaque, red without blue - keep their own light and
 * breathe while the sky over them goes.
 */
export const layerPaint = /* glsl */ `${paintHead}${noiseHead}
uniform sampler2D uPicture;
uniform sampler2D uSunless;
uniform float uSun;
uniform vec3 uSky;
uniform float uEmber;
uniform float uCoals;
uniform float uSeconds;
void main() {
  vec4 stored = texture(uPicture, vUv);
  vec3 light = toLinear(stored.rgb);
  if (uSun < 0.999) light = mix(toLinear(texture(uSunless, vUv).rgb), light, uSun);
  vec3 lit = light * uSky;
  if (uCoals > 0.0) {
    float fire = clamp((light.r - 2.2 * light.b) * 9.0 - 0.12, 0.0, 1.0) * smoothstep(0.85, 0.95, stored.a);
    float swell = 1.0 + 0.34 * cloud(vAt * 0.0011 + vec2(uSeconds * 0.013, -uSeconds * 0.021))
      + 0.16 * wisp(vAt * 0.004 + vec2(-uSeconds * 0.05, uSeconds * 0.031));
    lit = mix(lit, light * uEmber * max(0.0, swell), fire * uCoals);
  }
  finalColor = vec4(lit * stored.a, stored.a);
}
`;

/** Lights the ground can take at once: what people carry, and the flashes of what passes. */
export const groundLights = 6;

/**
 * What lines of light give the ground, added to it. The ground is the level plane under the feet of the light's
 * owner; all lengths in pixels of the drawn people (some 667 to the metre), the eye at the origin.
 * uField: the layer that is the ground.
 * uLineA: ends of the line on the stage (stage px). uLineB: distance of its upright plane (drawn px), height of
 * the eye over the ground (drawn px), nothing, nothing. uLineC: its light.
 *
 * A point of the ground takes the mean over the line of  n.l / d^2  (l towards the light), which for a straight
 * line has a closed form: with a = from - point, u its direction, h its length,
 *   I0 = [ s / (q sqrt(s^2 + q)) ],  I1 = [ -1 / sqrt(s^2 + q) ] - (a.u) I0,  s from a.u to a.u + h,  q = |a|^2 - (a.u)^2,
 *   light = (n.a I0 + n.u I1) / h.
 */
export const groundPaint = /* glsl */ `${paintHead}
uniform sampler2D uGround;
uniform sampler2D uField;
uniform vec4 uFieldRect;
uniform float uHorizon;
uniform float uMiddle;
uniform float uFocal;
uniform vec4 uLineA[${groundLights}];
uniform vec4 uLineB[${groundLights}];
uniform vec4 uLineC[${groundLights}];
uniform float uLines;
uniform vec4 uFrame;
const float metre = 667.0;
void main() {
  vec2 at = (vAt - uFrame.xy) / uFrame.zw;
  vec3 ground = texture(uGround, at).rgb;
  float below = max(vAt.y - uHorizon, 0.5);
  if (ground.r < 0.004) discard;
  vec3 normal = normalize(vec3(0.0, -(1.0 - ground.b) * 0.8, ground.b + 0.2));
  vec3 sum = vec3(0.0);
  for (int i = 0; i < ${groundLights}; i++) {
    if (float(i) >= uLines) break;
    float plane = uLineB[i].x;
    float eye = uLineB[i].y;
    float far = eye * uFocal / below;
    vec3 point = vec3((vAt.x - uMiddle) * far / uFocal, far, -eye) / metre;
    float spread = plane / uFocal;
    vec3 from = vec3((uLineA[i].x - uMiddle) * spread, plane, -(uLineA[i].y - uHorizon) * spread) / metre;
    vec3 to = vec3((uLineA[i].z - uMiddle) * spread, plane, -(uLineA[i].w - uHorizon) * spread) / metre;
    vec3 a = from - point;
    vec3 along = to - from;
    float h = max(length(along), 0.02);
    vec3 u = along / h;
    float s0 = dot(a, u);
    float s1 = s0 + h;
    float q = max(dot(a, a) - s0 * s0, 0.0) + 0.02;
    float r0 = inversesqrt(s0 * s0 + q);
    float r1 = inversesqrt(s1 * s1 + q);
    float i0 = (s1 * r1 - s0 * r0) / q;
    float i1 = r0 - r1 - s0 * i0;
    float light = (dot(normal, a) * i0 + dot(normal, u) * i1) / h;
    sum += max(light, 0.0) * uLineC[i].rgb;
  }
  // The map knows clods and hollows, the layer itself every stalk.
  float fine = luminance(toLinear(texture(uField, (vAt - uFieldRect.xy) / uFieldRect.zw).rgb));
  float returned = ground.r * clamp(0.22 + fine * 9.0, 0.2, 1.7);
  finalColor = vec4(sum * returned, 0.0);
}
`;
