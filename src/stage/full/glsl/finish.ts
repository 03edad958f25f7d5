import { noiseHead, paintHead } from './common.ts';

/** What shines beyond .55 after exposure, at a quarter of the size. */
export const brightPaint = /* glsl */ `${paintHead}
uniform sampler2D uFrom;
uniform vec2 uStep;
uniform float uExposure;
void main() {
  vec3 sum = vec3(0.0);
  for (int y = -1; y <= 1; y += 2) {
    for (int x = -1; x <= 1; x += 2) {
      vec3 light = texture(uFrom, vUv + vec2(float(x), float(y)) * uStep).rgb * uExposure;
      sum += clamp(light - 0.55, 0.0, 3.0);
    }
  }
  finalColor = vec4(sum * 0.25, 1.0);
}
`;

/** Half of a Gaussian blur of sigma 3.5 texels, along uStep; nine reads between texels stand for seventeen. */
export const blurPaint = /* glsl */ `${paintHead}
uniform sampler2D uFrom;
uniform vec2 uStep;
void main() {
  vec3 sum = texture(uFrom, vUv).rgb * 0.1142;
  float weights[4] = float[4](0.2064, 0.1428, 0.0716, 0.0221);
  float offsets[4] = float[4](1.44, 3.36, 5.29, 7.22);
  for (int i = 0; i < 4; i++) {
    sum += (texture(uFrom, vUv + uStep * offsets[i]).rgb + texture(uFrom, vUv - uStep * offsets[i]).rgb) * weights[i];
  }
  finalColor = vec4(sum, 1.0);
}
`;

/**
 * The last pass: exposure, bloom, vignette, grade, shoulder and encoding; the picture before, while it gives
 * way; the panel under the words; grain, which also breaks up bands.
 */
export const finishPaint = /* glsl */ `${paintHead}${noiseHead}
uniform sampler2D uScene;
uniform sampler2D uBloom;
uniform sampler2D uWideBloom;
uniform sampler2D uBefore;
uniform vec4 uPicture;
uniform vec2 uShift;
uniform vec4 uGrade;
uniform vec2 uTurn;
uniform vec4 uPanel;
uniform vec4 uPool;
uniform vec2 uPoolOpacity;
uniform vec2 uSink;
uniform vec3 uFlash;
uniform vec4 uRing;
uniform vec4 uTremble;
uniform vec3 uBackground;
uniform float uUnit;
uniform float uPixel;
uniform vec2 uGrainAt;

vec3 developed(vec2 uv) {
  vec3 light = texture(uScene, uv).rgb * uGrade.x;
  light += texture(uBloom, uv).rgb * 0.16 + texture(uWideBloom, uv).rgb * 0.10;
  light += uFlash;
  vec2 from = (uv - vec2(0.5, 0.47)) / vec2(0.62, 0.72);
  light *= 1.0 - uGrade.y * clamp(dot(from, from) - 0.35, 0.0, 1.0);
  // Where all colour bleeds out, fire that still burns keeps its own.
  vec2 hue = light.gb / max(light.r, 0.001);
  float burns = smoothstep(0.03, 0.25, light.r) * smoothstep(0.36, 0.14, hue.y) * smoothstep(0.03, 0.10, hue.x);
  light = max(mix(vec3(luminance(light)), light, mix(uGrade.z, 1.0, 0.85 * burns)), 0.0);
  vec3 over = max(light - 0.7, 0.0);
  light = min(light, 0.7) + 0.3 * (1.0 - exp(-over / 0.3));
  return pow(light, vec3(1.0 / 2.2));
}

void main() {
  vec2 uv = (vAt - uPicture.xy) / uPicture.zw;
  vec2 bent = uv + uShift;
  if (uRing.w > 0.0) {
    vec2 from = vAt - uRing.xy;
    float away = length(from * vec2(1.0, 1.35));
    float wave = exp(-pow((away - uRing.z) / (26.0 * uUnit), 2.0)) * uRing.w;
    bent -= normalize(from + 0.001) * wave * 17.0 * uUnit / uPicture.zw;
  }
  float hot = 0.0;
  if (uTremble.y > 0.0) {
    // Heat rises: what shines is felt somewhat above itself. Only fire is hot, not light that is red or blue alone.
    vec3 fire = texture(uBloom, uv + vec2(0.0, 0.02)).rgb + texture(uWideBloom, uv + vec2(0.0, 0.045)).rgb * 2.0;
    hot = clamp(min(fire.r - 1.5 * fire.b, fire.g * 3.0 - fire.b) * 2.4, 0.0, 1.0);
    float down = (vAt.y - uTremble.x) / uUnit;
    float band = smoothstep(-190.0, 10.0, down) * (1.0 - 0.75 * smoothstep(90.0, 420.0, down));
    vec2 air = vAt / uUnit;
    vec2 wave = vec2(
      wisp(vec2(air.x / 1250.0, air.y / 620.0 + uTremble.w * 0.21)) + 0.6 * cloud(vec2(air.x / 560.0 + 0.31, air.y / 300.0 + uTremble.w * 0.43)),
      0.7 * wisp(vec2(air.x / 900.0 + 0.57, air.y / 480.0 + uTremble.w * 0.27))
    );
    bent += wave * band * (0.35 + 1.3 * hot) * uTremble.y * uTremble.z * 6.5 * uUnit / uPicture.zw;
  }
  vec3 colour = uBackground;
  if (uv.y < 1.0) {
    bent = clamp(bent, vec2(0.001), vec2(0.999));
    colour = uTurn.x < 1.0 && uTurn.y < 1.5 && uTurn.x <= 0.0 ? vec3(0.0) : developed(bent);
    if (uTurn.x < 1.0) {
      vec3 before = texture(uBefore, uv).rgb;
      float share = uTurn.x;
      if (uTurn.y > 1.5 && uTurn.y < 2.5) {
        vec2 at = vAt / uUnit;
        float late = 0.5 + 0.34 * cloud(at / 3000.0) + 0.15 * wisp(at / 1300.0) + 0.10 * wisp(at / 420.0 + 0.4);
        share = smoothstep(0.0, 0.10, uTurn.x * 1.24 - 0.07 - late);
        float glow = share * (1.0 - share) * 4.0;
        colour += vec3(0.62, 0.24, 0.06) * glow * glow * sqrt(1.0 - uTurn.x);
      }
      if (uTurn.y > 2.5) {
        // Ash on the wind, from the right: dense at its front, torn, and thinner behind it.
        vec2 at = vAt / uUnit;
        float torn = 0.09 * cloud(at / 2300.0) + 0.06 * wisp(at / vec2(1500.0, 700.0)) + 0.02 * wisp(at / 300.0);
        float behind = uv.x + torn - mix(1.34, -0.34, uTurn.x);
        share = smoothstep(-0.07, 0.05, behind);
        float flight = uTurn.x * 3.0;
        float flakes = smoothstep(0.60, 0.84, 0.5 + 0.5 * wisp(at / vec2(210.0, 150.0) + vec2(flight, -flight * 0.21)))
          + smoothstep(0.66, 0.9, 0.5 + 0.5 * cloud(at / vec2(420.0, 260.0) + vec2(flight * 0.7, 0.3)));
        float veil = exp(-pow((behind + 0.03) / 0.10, 2.0)) * 0.94;
        float loose = exp(-pow((behind + 0.02) / 0.24, 2.0)) * flakes * 0.55;
        colour = mix(before, colour, share);
        vec3 ash = vec3(0.150, 0.138, 0.128) * (0.8 + 0.5 * cloud(at / 900.0 + vec2(flight * 0.4, 0.0)));
        colour = mix(colour, ash, clamp(veil + loose, 0.0, 0.97));
        share = 1.0;
      }
      colour = mix(before, colour, share);
    }
  }
  colour += vec3(0.34, 0.13, 0.035) * hot * uTremble.y * (uTremble.z > 0.5 ? 0.16 : 0.34);
  vec2 at = vAt / uUnit;
  if (uRing.w > 0.0) {
    float away = length((vAt - uRing.xy) * vec2(1.0, 1.35));
    colour += vec3(0.10, 0.085, 0.075) * exp(-pow((away - uRing.z) / (20.0 * uUnit), 2.0)) * uRing.w;
  }
  float torn = cloud(at / vec2(2080.0, 240.0)) * 26.0 + wisp(at / vec2(640.0, 200.0)) * 6.0;
  // Upright the picture sinks into the background; and so does the ground where the frame of the backdrop ends.
  float ragged = uv.y + torn * 0.0012;
  float sunk = uSink.x < 1.0 ? smoothstep(uSink.x, 0.985, ragged) : 0.0;
  if (uSink.y < 1.2) sunk = max(sunk, smoothstep(uSink.y - 0.16, uSink.y - 0.012, ragged));
  colour = mix(colour, uBackground, clamp(sunk, 0.0, 1.0));
  float panel = clamp((vAt.y - uPanel.x + torn * uUnit * uPanel.w) / uPanel.y, 0.0, 1.0);
  colour = mix(colour, uBackground, panel * panel * (3.0 - 2.0 * panel) * uPanel.z);
  if (uPoolOpacity.x > 0.0) {
    vec2 from = (vAt - uPool.xy) / uPool.zw;
    float away = length(from);
    // Dusk that gathers round the words, with no edge anywhere; what shines goes on shining through it.
    float shines = smoothstep(0.5, 0.95, max(colour.r, max(colour.g, colour.b)));
    float near = exp(-away * away * away * 0.85);
    float dusk = exp(-away * away * 0.16) * (1.0 - shines);
    colour = mix(colour, uBackground, near * mix(1.0, near, shines) * uPoolOpacity.x);
    colour *= 1.0 - 0.34 * uPoolOpacity.x * dusk;
  }
  if (uGrade.w > 0.0) {
    float bright = luminance(colour);
    float grain = texture(uNoise, vAt / uPixel / 256.0 + uGrainAt).a - 0.5;
    colour += grain * 0.052 * (0.45 + 1.2 * bright) * uGrade.w + cloud(at / 1680.0 + 0.37) * 0.006;
  }
  finalColor = vec4(colour, 1.0);
}
`;

/** A finished picture over the one before. */
export const stillPaint = /* glsl */ `${paintHead}
uniform sampler2D uLast;
uniform sampler2D uBefore;
uniform float uShare;
void main() {
  finalColor = texture(uLast, vUv);
  if (uShare < 1.0) finalColor = mix(texture(uBefore, vUv), finalColor, uShare);
}
`;
