import { noiseHead, paintHead } from '@kit/full';

/**
 * A bank of smoke across the stage: thick at uBank.x (stage y), thinning over uBank.y, at most uBank.z.
 * It parts at uGap.x (stage x), open to uGap.y on both sides.
 */
export const smokePaint = /* glsl */ `${paintHead}${noiseHead}
uniform vec3 uBank;
uniform vec2 uGrain;
uniform vec2 uGap;
uniform vec3 uColour;
uniform float uSeconds;
uniform float uSeed;
void main() {
  vec2 at = vAt + vec2(uSeconds * 17.0, 0.0) + uSeed * vec2(731.0, 397.0);
  float push = drift(at / vec2(3000.0, 1700.0)) * 150.0;
  float lumps = cloud((at + vec2(push, push * 0.2)) / uGrain / 8.0) * 1.1
    + 0.3 * wisp((at + vec2(push, -uSeconds * 6.0)) / uGrain / 5.0) + 0.22;
  float away = (vAt.y - uBank.x) / uBank.y;
  float side = abs(vAt.x - uGap.x) + (lumps - 0.2) * 210.0;
  float closed = smoothstep(uGap.y - 230.0, uGap.y + 230.0, side);
  float alpha = clamp(lumps, 0.0, 1.0) * closed * exp(-away * away) * uBank.z;
  finalColor = vec4(uColour * alpha, alpha);
}
`;
