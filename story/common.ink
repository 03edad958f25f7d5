// The way to the choice. Close on her.

=== pit ===
# scene: The Pit
# background: field >> fade 3s # camera: wide # light: dusk # weather: embers # heat: 0.4
# show: rey belt >> at far-left
# music: field >> fade 4s # ambience: embers >> fade 3s
Rey: You’re early.

She said it to the smoke, from the rim, in the voice one keeps for a neighbour. He was half a mile off. She felt it reach him all the same, and felt him decline to be amused.

It was like that with the two of them. Whatever he felt, she had the heat of it; whatever she thought, he could hear it coming, like someone on a stair, unless she got to the door first and shut it.

# hide: rey >> fade 1.2s # camera: ground >> over 4s # heat: 0.8 >> over 4s # sound: coals >> volume 0.4 delay 1.5s
This morning there had been grass here, hip-high to the horizon, in a green she used to think people made up, and some roofs.

An hour ago the First Order had fired on it from orbit, at his word, for twenty seconds. It was a pit now, black to the rim, with the wind going round in it.

# camera: wide >> over 5s # heat: 0.4 >> over 5s
Dusk was coming down on the smoke. The roots and the peat were still burning underneath; when the wind leaned on them they brightened, a whole slope at a time, and sank.

# show: rey run >> at far-right fade 0.8s # sound: steps-ash >> pan 0.3 volume 0.7
Behind her the Resistance was running for its ships. A gunner on the nearest ramp shouted to her, and his brother with him: this way; she was going the wrong way.

She knew where the ships were. Somebody had to keep him off them until they were loaded; she said so each time. She felt for the three knots in her hair, which she had tied alike since she was small, and went down.

-> waiting

=== waiting ===
# scene: Waiting
# show: rey belt >> at far-left fade 1s # camera: push >> over 12s
The soles of her boots grew warm, and then hot.

He lay behind her eyes as he did before every battle, a weight that she hadn’t asked for, and with every step there was more of it.

# sound: steps-ash >> volume 0.5 pan -0.3
Where the smoke closed over her head she slowed to a walk.

# hide: rey >> fade 1.5s # weather: smoke >> over 3s
He was black, and the smoke was black.

# show: kylo wait >> at far fade 2.5s # blade: kylo on >> over 1.5s
Then red came up in it, the long ragged blade first, and then, late as ever, the two small side vents of its crossguard.

# camera: across >> over 9s
It drew him for her a piece at a time: a glove, the hem of a cloak, a cheek, and down it the scar that she had given him.

Kylo Ren was a name he had given himself. For a while she had called him by the other. She had not had it in her mouth for a year.

# weather: ash >> over 4s
# id: waiting
He did not move. He had stood there long enough for ash to settle on his shoulders.

# camera: push >> over 6s # weather: embers >> over 4s
He had been waiting. Rey had not run all this way to let him down.

-> ignition

=== ignition ===
# scene: The Old Blade
# show: rey hilt >> at left fade 0.8s # camera: wide >> over 2s # sound: cloth >> pan -0.3 volume 0.6
She unhooked the old lightsaber. It had been Luke Skywalker’s, who promised her three lessons, gave her two, and died.

It had been torn in half and mended. There was a seam round it that her palm knew.

# show: rey guard >> fade 0.3s # blade: rey on >> over 0.4s # sound: ignite-blue >> pan -0.3
She lit it, and blue ran out across the ash as far as his boots.

# camera: push >> over 2.5s
His teeth showed. He had reached for that blade once himself, and it had flown past his hand into hers.

# show: kylo level >> at right fade 0.7s # camera: wide >> over 1.2s # sound: steps-ash >> pan 0.4 volume 0.8
# id: both-blades
Then he came.

-> twelve

=== twelve ===
# scene: Twelve
// The blades before the eye.
# background: across >> cut # show: rey edge >> at edge-left cut # show: kylo edge >> at edge-right cut # camera: wide
# music: duel >> fade 2s # clash # sound: clash-1 # shake: soft >> over 0.3s
This made twelve.

{ seen_lesson or seen_stalemate:
    It felt like more.
}

# background: field >> cut # show: rey guard >> at left cut # show: kylo level >> at right cut # camera: wide
Twelve worlds. He always knew which one she would be on, and she always walked to the worst of it and found him there.

// From a hand above the ash.
# background: stubble >> cut # show: rey guard >> at near-left cut # show: kylo strike >> at near-right cut # camera: low # clash # sound: clash-2
They were even. They finished on their knees with nothing left in their arms, each waiting for the other to fold, until one of them ran.

Before the ship was clear of the air both were hungry again for the end of it.

{ seen_lesson:
    There was one more world that she could not place. All it had left her was a small burn on the side of the neck, and she felt it now.
}

-> moon

// The lesson, played: the night moon, both on their knees.

=== moon ===
# scene: The Fifth
# background: snow >> dissolve 1.4s # hide: all >> cut # camera: wide >> cut # weather: ash # music: choice >> fade 2s # sound: clash-2 >> volume 0.3 delay 0.5s
The fifth was a moon, at night, under snow.

# content: injury
# summary: He came in low there, where she wasn’t looking, and she went on for an hour after that on the other leg.
He came in low there, where she wasn’t looking, and laid her leg open above the knee. His blade was too ragged to close what it cut. They went on for an hour after that.

# content: end
# background: kneeling >> fade 1.5s # sound: breath >> volume 0.4 pan -0.3 delay 1s
And then, as always, they were kneeling an arm’s length apart, breathing steam into the light of the two blades, and it was over for that night.

# camera: kneeling >> over 12s
He had more left in his legs. She felt him find that out, and waited for him to go.

# camera: firs >> dissolve 1.2s # sound: cloth >> volume 0.5 pan 0.2
Instead he let his blade go dark and leaned across the snow. She got her own up between them, in both hands, shaking.

# show: rey elbow >> at elbow cut # blade: rey on # light: moon # camera: elbow >> dissolve 1.2s
He put his glove under her left elbow.

# pause: 500ms
He moved it a hand’s breadth out, and then down. He was as careful with it as if it were his own.

Kylo: There.

# camera: elbow-nearer >> over 16s
Snow came down on his hair and stayed. He looked at her, and what crossed over from him was large and very quiet. It was a question, and it waited.

# content: injury
# summary: All she would have had to do was say a word. She spat, and at the third try she was up, and went away from him a step at a time.
# hide: rey >> cut # light: dusk # camera: firs >> dissolve 1.6s
All she would have had to do was say a word. She spat, and at the third try she was up, and went away from him a step at a time, and every second step was red.

# content: end
# background: hangar >> dissolve 1.4s # camera: push >> over 10s # weather: none # sound: clash-1 >> volume 0.3 delay 0.5s
The sixth was a flooded hangar. He came in low, for the leg, and her elbow went out and down by itself, and his blade rang off hers and slid away.

# content: injury
# summary: Something went through him, and she took it for rage. Then he cut her.
# summary: It had worked. It kept her awake for longer than the cut.
Something went through him, and she took it for rage. Then he opened her ribs.

It had worked. It kept her awake for longer than the ribs.

-> the_floor

=== the_floor ===
# scene: The Floor
# content: end
# background: field >> dissolve 1.2s # weather: embers # camera: wide # show: rey guard >> at left # blade: rey on # show: kylo level >> at right # blade: kylo on # music: duel >> fade 2s
// Over her shoulder.
# background: over >> cut # show: rey shoulder >> at shoulder cut # show: kylo facing >> at beyond cut # camera: push >> over 9s
By the twelfth it was half a game, and they both knew the rules.

# background: field >> cut # show: rey guard >> at near-left cut # show: kylo strike >> at near-right cut # camera: near # clash # sound: clash-1 # shake: soft >> over 0.3s
She caught a cut that would have gone in at the collar and out at the hip, and was glad of it.

# duck: 0.35 >> over 1.2s
It was meant to kill. All of them were meant to kill. She had her whole weight on that.

# background: stubble >> cut # show: rey guard >> at near-left cut # show: kylo still >> at near-right cut # camera: low
On the bridge, the eighth world, one stroke had stopped dead above her wrist, and stayed there until she turned the wrist over, and come on again. She had decided that his boot had slipped.

Nine people had the far end of that bridge to hold until she was done with him. Three of them came up the ramp.

# background: field >> cut # show: rey guard >> at left cut # show: kylo still >> at right cut # camera: rey >> over 4s
He had no leave from her to move her arm.

Her form was no better than it had been a year ago. When the hold was empty and the others slept, she did not stand there in the dark with her elbow out, and down, and out, and down.

# background: cot >> dissolve 1.2s # hide: all >> cut # show: rey cot >> at centre # light: cot # weather: none # camera: bed >> cut # duck: 0.6 >> over 0.6s
# class: thought
Block the leg next time.

# class: thought
Cover the ribs.

# camera: near-bed >> over 8s
Those came to her afterwards, on the medical cot, in a voice that was nearly her own. She pushed them out.

{ seen_stalemate:
    The last time, she had not pushed.
}

# background: field >> dissolve 0.5s # light: dusk # weather: embers # camera: rey >> cut # show: rey guard >> at left # blade: rey on # show: kylo still >> at right # blade: kylo on
# class: thought
He is not my—

-> thrown

=== thrown ===
# scene: Coals
# camera: kylo >> over 0.6s # duck: none >> over 0.3s
She got to the door and shut it. He felt her go, in the middle of a fight, and his left hand came off the hilt and opened.

# shove: kylo # sound: shove # shake: hard >> over 0.6s
# blade: rey off >> over 0.1s # hide: rey >> fade 0.15s # camera: wide >> over 0.4s # sound: retract >> pan -0.5 delay 0.2s # sound: hilt-drop >> pan -0.5 delay 0.7s
The Force hit her in the chest and threw her.

# show: rey down >> at coals cut # show: kylo still >> at right cut # blade: kylo on # camera: coals >> cut # heat: on # music: field >> fade 3s
# shake: soft >> over 0.4s # sound: fall >> pan -0.2 # sound: coals >> pan -0.2 delay 0.6s
# id: among-coals
# content: injury
# summary: She came down among coals, left elbow first.
She came down among coals, left elbow first. The sleeve caught, and then what was in the sleeve.

# content: end
# background: wreck >> cut # heat: 0.5 # show: rey reach >> at near-left # show: kylo over >> at near-right # blade: kylo on # camera: wide # sound: cloth >> pan -0.3 # sound: steps-ash >> pan 0.4 volume 0.8
She was on her feet before it hurt. He was falling on her already with the last stroke. Her guard went up to meet it, elbow out and down, correct in every part, and there was nothing in her hands.

# background: field >> cut # hide: all >> cut # show: saber ash >> at ash # camera: ash # sound: coals >> volume 0.3
The lightsaber lay in the ash, ten paces off, unlit.

-> pick_it_up

=== pick_it_up ===
# scene: Pick It Up
# background: wreck >> cut # hide: saber >> cut # show: rey reach >> at eyes-left # show: kylo level >> at eyes-right # blade: kylo on >> over 0.1s # camera: close >> cut # music: false >> fade 1s # pause: 600ms
The red blade stopped.

# show: rey eyes >> at face-left cut # show: kylo level >> at tip-right cut # camera: eyes >> fade 0.5s
He had dragged it out of its fall. It hung in front of her eyes with the whole weight of him behind it, so close that it lit her lashes.

Kylo: Pick it up.

# show: rey reach >> at eyes-left cut # show: kylo level >> at eyes-right cut # camera: kylo >> fade 0.4s
His voice shook. They both heard it. The second time, he roared.

# class: shout # shake: soft >> over 0.4s
Kylo: Pick it up, Scavenger!

# show: rey eyes >> at face-left cut # show: kylo level >> at tip-right cut # camera: eyes >> fade 0.4s # sound: coals >> volume 0.3 pan -0.3
She stared at him. <wait 0.5s>A second went by. <wait 0.7s>Her sleeve was smoking. <wait 0.9s>Another second went by.

A word got as far as her teeth. She shut them on it.

# show: rey reach >> at eyes-left cut # show: kylo level >> at eyes-right cut # call: rey >> over 0.8s
# camera: near >> fade 0.4s # sound: hilt-catch >> pan -0.4 delay 0.7s
She put out a hand. The hilt leapt from the ash and struck her palm.

# show: rey hilt >> at left fade 0.6s # show: kylo level >> at right fade 0.6s
He had watched it go by. When she had it he drew his point back a little, to make room, as people do on a bench.

-> choice

=== choice ===
# scene: The Choice # checkpoint: the choice
// Light goes first, then the music; wind over coals is what is left, and the hum of one blade.
# light: choice >> over 3s # music: choice >> fade 4s # ambience: embers >> fade 2s # camera: close >> over 6s # sound: coals >> volume 0.6 delay 1.2s # pause: 900ms
Wind went over the coals. They brightened, and sank.

# show: rey eyes >> at face-left cut # show: kylo level >> at tip-right cut # camera: eyes >> fade 1s # sound: breath >> volume 0.5 pan -0.3 delay 1.5s
The hilt was dark in her hand. His blade gave light enough for both their faces. A spark jumped from it to her cheek, and bit, and he did not take the blade away.

{ seen_lesson or seen_stalemate:
    She caught herself listening for engines.
}

# show: rey hilt >> at left cut # show: kylo level >> at right cut # camera: close >> fade 0.8s
On the rim behind her somebody was calling the names of those who were not aboard.

Lit, it was a battle again, and while he had one he never lifted his eyes to the ships. Eleven times it had gone like that, and most of them had got away.

# camera: push >> over 10s
Put away, he would ask her why, with that point in her face, and she had only the one answer: that she had kept her elbow where he put it. If that was wrong, he had only to look up.

Then she could let the arm down. It had been up for seven worlds, and it was burnt.

// Near enough to see both: the switch, and the hook. Either option lights this picture.
# show: rey thumb >> at thumb cut # show: kylo level >> at thumb-blade cut # camera: thumb >> dissolve 0.9s # sound: breath >> volume 0.35 pan -0.2 delay 1s
# id: the-choice
Her thumb was on the switch. The hook was at her hip.

+ [Light it. # consider: blade: rey low]
    -> blue
+ [Put it away. # consider: light: red]
    -> put_away
