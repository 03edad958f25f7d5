import { noiseHead, paintHead } from '@kit/full';

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
