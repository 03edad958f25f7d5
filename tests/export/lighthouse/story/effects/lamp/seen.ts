import { colourOf, heartOf, scaled, seen } from '@kit/seen';
import lamp from './effect.ts';

export default seen({
  effect: lamp,
  at({ figures, info, seconds }, amounts) {
    const lamps = figures.map(({ figure: { person, alpha }, stand }) => {
      const { scale, y: feet } = stand.place;
      const [x, y] = heartOf(stand);
      const tall = feet - y;
      const at = [x + 0.2 * tall * Math.sin(seconds * 1.7), y - 0.8 * tall] as const;
      const colour = colourOf(info.cast[person]?.light ?? '#ffd9a0');
      const light = scaled(colour, (amounts[person] ?? 0) * alpha);
      const where = { at, from: at, to: at, feet, scale, parallax: stand.parallax };
      return { person, ...where, size: 0.6 * tall, light, opposite: scaled(light, 0.6) };
    });
    return { people: lamps, ground: lamps, shown: lamps };
  },
  probe: (lamps, on) => lamps.map(({ person, at, parallax }) => [person, ...on(...at, parallax)]),
});
