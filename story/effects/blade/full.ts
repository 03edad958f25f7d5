import { type FullTools, type FullView, full, keep, type Moment } from '@kit/full';
import { Container } from 'pixi.js';
import { AuraView } from './aura-view.ts';
import { BladeView } from './blade-view.ts';
import { ContactView } from './contact-view.ts';
import blade from './effect.ts';
import { HiltView } from './hilt-view.ts';
import type { Blades } from './seen.ts';

/** All blades that burn, what they light in the air, and where two touch. */
class BladesView implements FullView<Blades, never> {
  readonly back = new Container();
  readonly glow = new Container();
  private readonly blades = new Map<string, BladeView>();
  private readonly auras = new Map<string, AuraView>();
  private readonly contacts = new Map<string, ContactView>();

  constructor(private readonly tools: FullTools) {}

  update({ burning, auras, contact }: Blades, moment: Moment): void {
    const { tools } = this;
    const blades = burning.map((blade, index) => ({
      key: `${blade.person} ${blade.name} ${index}`,
      blade,
    }));
    const makeBlade = () => added(new BladeView(tools), this.glow);
    keep(this.blades, blades, makeBlade, (view, { blade }) =>
      view.update(blade, moment, blade.name.length + blade.person.length * 0.37),
    );
    const airs = auras.map((aura, index) => ({ key: `${aura.person} ${index}`, aura }));
    const makeAura = () => added(new AuraView(tools), this.back);
    keep(this.auras, airs, makeAura, (view, { aura }) => view.update(aura, moment));
    const contacts = contact === null ? [] : [{ key: 'contact', contact }];
    const makeContact = () => added(new ContactView(tools), this.glow);
    keep(this.contacts, contacts, makeContact, (view, one) => view.update(one.contact, moment));
  }

  destroy(): void {
    for (const views of [this.blades, this.auras, this.contacts]) {
      for (const view of views.values()) view.destroy();
    }
    this.back.destroy();
    this.glow.destroy();
  }
}

function added<V extends BladeView | AuraView | ContactView>(view: V, to: Container): V {
  to.addChild(view.mesh);
  return view;
}

export default full({
  effect: blade,
  open: (tools) => new BladesView(tools),
  attach: (figure, tools) => HiltView.of(figure, tools),
});
