// She lights it. Ending: Stalemate. Close on her to the end.
// He never says her name on this road.

=== blue ===
# scene: Blue
# show: rey guard >> fade 0.3s # blade: rey on >> over 0.4s # sound: ignite-blue >> pan -0.2 # light: dusk >> over 2s # music: duel >> fade 3s
Blue came up between them.

# camera: kylo >> over 1.5s
A muscle let go in his face. She was near enough to see what was behind it before he had it covered.

# duck: 0.4 >> over 0.8s
It was relief. She wished she had been looking at the blade.

{ seen_lesson:
    She had met that look on landing pads, on people whose list of the dead had been wrong.
}

-> questions

=== questions ===
# scene: Questions
# background: field >> dissolve 0.8s # show: rey guard >> at near-left # show: kylo strike >> at near-right # camera: wide # music: duel-high >> fade 2s # duck: none
# clash # sound: clash-1 # shake: soft >> over 0.3s
They had never fought so well, or wasted so little.

# show: rey guard >> at left fade 0.4s # show: kylo still >> at right fade 0.4s # camera: near >> over 3s
He said nothing. He left that to the blade, and everything it said was a question.

# show: rey guard >> at near-left fade 0.25s # show: kylo still >> at near-right fade 0.25s # clash # sound: clash-2 >> volume 0.85
It came in low, for the leg, by the same road it had taken in the snow.

Blocked.

# show: kylo strike >> fade 0.25s # clash # sound: clash-1
It came round at the ribs, as it had in the hangar. After the hangar she had slept sitting up for nine days.

Covered.

# show: rey attack >> at left fade 0.4s # show: kylo level >> at right fade 0.4s
He went on. Each stroke asked for a thing that she had once got wrong, in the order in which she had got them wrong. He had the list by heart.

# show: rey guard >> at near-left fade 0.25s # show: kylo strike >> at near-right fade 0.25s # clash # sound: clash-2 # shake: soft >> over 0.3s # sound: clash-1 >> delay 0.9s volume 0.7
The wrist, from the bridge. The slow turn, from the marsh. She had an answer for each, and each answer brought the next one faster.

# show: kylo throat >> at near-right fade 0.3s # camera: rey >> over 2s
One, at the neck, he pulled in the last inch, in case she had it wrong. She had it right, and she saw him pull it.

That made one stroke, in twelve worlds, that had not been meant to kill. She tried to leave it at one.

# show: rey guard >> at left fade 0.5s # show: kylo still >> at right fade 0.5s # camera: rey >> over 4s # duck: 0.4 >> over 1.2s
It felt good. She was ashamed of how good.

# show: kylo over >> at near-right fade 0.4s # camera: wide >> over 1s # duck: none >> over 0.5s
He must have felt that too. He had the decency to swing harder.

-> again

=== again ===
# scene: Again
# show: rey attack >> at near-left fade 0.4s # show: kylo level >> at right fade 0.4s
So she stopped playing.

# show: rey attack >> at centre fade 0.3s # show: kylo over >> at near-right fade 0.3s # camera: wide >> over 0.6s
She had fought over scrap since she was six, and on Jakku nobody corrected your form. You put your head down and went in under the other man’s arm. She went in under his.

# show: rey attack >> at left fade 0.3s # show: kylo parry >> at right fade 0.3s # clash # sound: clash-1 # shake: soft >> over 0.3s # sound: steps-ash >> pan 0.4 volume 0.7 delay 0.3s
He gave ground. On all those worlds he had never done it: one step back, and two more to keep it company.

# flash: blue >> over 0.25s # sound: clash-2
Her edge opened his shoulder.

# show: rey guard >> at left fade 0.5s # show: kylo still >> at far-right fade 0.5s # camera: wide >> over 1s # music: duel >> fade 2s # sound: breath >> volume 0.5 pan 0.4 delay 0.8s
He stood off with a hand to it and got some breath back. There was enough for a single word, and she made ready for <i>die</i>.

# pause: 500ms # duck: 0.6 >> over 0.5s
Kylo: Again.

# camera: rey >> over 3s
The other word she could have borne.

-> locked

=== locked ===
# scene: Locked
# background: wreck >> cut # show: rey lock >> at lock-left # blade: rey on # show: kylo lock >> at lock-right # blade: kylo on # camera: near # clash # sound: clash-1 # sound: blade-lock >> delay 0.3s # shake: hard >> over 0.4s # music: duel-high >> fade 1s # duck: none >> over 0.2s
She gave him <i>again</i>.

# camera: close >> over 5s
They met so hard that the blades locked. Where red crossed blue there was a white she could not look into, and ash boiled up between their faces.

# sound: blade-lock >> volume 0.5
Kylo: You know my ship, Scavenger. You know where it lands. One word to your people, and I would have been wreckage long ago.

# clash # sound: clash-2 >> volume 0.7
Rey: You had my head. I was standing there without so much as a stick, and you told me to pick it up.

# clash # sound: blade-lock >> volume 0.6
Each waited for the other to answer. It was the old contest, and nobody folded.

-> back_to_back

=== back_to_back ===
# scene: Back to Back
# camera: push >> over 6s # music: false >> fade 0.4s # sound: heartbeat >> volume 0.6
Horror went through her. It was not her own. It had crossed the blades from him, a heartbeat ahead of the sound.

# sound: engines-far >> pan -0.5
The sound was engines.

# background: sky >> cut # hide: all >> cut # show: fighters line >> at overhead # camera: sky # sound: engines-near
For half a second she took it for a rescue. He knew his own fighters. A rescue does not come in a line.

# background: field >> cut # hide: fighters >> cut # show: rey back >> at back-right # blade: rey on # show: kylo back >> at back-left # camera: wide # music: stalemate >> fade 1s # sound: cloth
They turned together, and her shoulders struck his.

# strafe: left >> over 2.6s # sound: strafe >> delay 0.7s # shake: hard >> over 2.2s # sound: explosion >> delay 1.8s volume 0.6
# id: back-to-back
His hands went up. Above them the first bolts flattened against nothing and slid down it, shrieking.

# sound: bolt-deflect >> pan 0.3 # sound: bolt-deflect >> pan 0.4 delay 0.5s # sound: bolt-deflect >> pan -0.1 delay 1.1s volume 0.8 # clash # shake: soft >> over 0.6s
Some got through. Those were hers. High, high again, left, low: she broke each on the blade, and the pieces hissed into the ash.

# camera: near >> over 5s # clash # sound: bolt-deflect >> pan 0.3 volume 0.55
The guard she broke them with was his. He had drilled it into her on twelve worlds, and for as long as it held she did not pretend that it was anyone else’s.

# camera: push >> over 6s
His weight came back against her spine. She held it up.

-> glass

=== glass ===
# scene: Glass
# background: trench >> wipe 2s # hide: all >> cut # light: dusk # weather: smoke # camera: wide # sound: explosion >> volume 0.3 pan 0.6 # sound: ringing >> volume 0.5
The line of fire passed over them and walked away across the pit.

# show: rey knees >> at near-left fade 1.2s # show: kylo knees >> at near-right fade 1.2s # sound: breath >> volume 0.5 delay 1s
They were both on their knees, which was how it always finished. For once they were facing the same way.

# camera: ground >> over 5s # sound: coals >> volume 0.5 pan 0.5
In front of them a trench ran through the place where they had been fighting. It had a floor of glass, and the glass smoked.

# camera: near >> over 6s # weather: embers >> over 4s
Someone had given that order. Someone had looked at two lights on a screen, knowing whose they were, and found that he could spare both.

She glanced across. He had got that far as well. Neither of them said it. They were good at that.

# background: sky >> cut # hide: all >> cut # show: fighters turn >> at overhead # light: dusk # camera: sky # sound: engines-far >> pan 0.6
Out past the rim the fighters banked. They were coming round again.

-> beacon

=== beacon ===
# scene: The Beacon
# background: trench >> cut # hide: fighters >> cut # show: rey knees >> at near-left # show: kylo knees >> at near-right # camera: near # weather: embers # duck: 0.5 >> over 1.5s
Kylo: Go.

She felt about for a joke, and came up with half of one.

Rey: Same time next—

That was all there was of it.

{ seen_stalemate:
    Kylo: The left. I have told you about the left.
- else:
    Kylo: Your left guard is still too low.
}

# show: rey guard >> at near-left fade 0.5s # blade: rey on >> over 0.2s # camera: wide >> over 1.5s
She stood up and raised it two inches. He looked it over, with the fighters turning, and nodded.

# background: field >> dissolve 0.6s # hide: all >> cut # show: rey run >> at away # camera: wide # light: late # duck: none >> over 1s # sound: retract >> volume 0.6 pan -0.4 # sound: steps-ash >> pan 0.3
She ran.

// Light before sound: her shadow tells her, then the blade does.
# light: beacon >> over 0.6s # show: kylo beacon >> at far-left fade 0.2s # blade: kylo on >> over 0.25s # flash: red >> over 0.6s # sound: ignite-red >> volume 0.5 pan -0.5 delay 0.3s
Behind her the red blade went up. She knew it by her own shadow, which leapt out ahead of her over the stubble with a red edge on it.

# camera: left >> over 5s
# id: the-run
He would be holding it as high as that shoulder allowed, for anything with guns to see.

# sound: engines-near >> volume 0.6 pan -0.5
The engines swung off her line and on to his.

# show: rey run >> at far-right fade 1.2s # show: kylo beacon >> at horizon fade 1.2s # camera: wide >> over 5s
She did not look back. She had the heat of him in her head, and she bore it across the burnt grass and up the ramp, level, the way you carry water.

# background: false >> fade 1.5s # hide: all >> fade 1s # light: dark >> over 1.5s # weather: none >> over 1s # ambience: false >> fade 2s # music: false >> fade 4s
The ramp closed. The gunner who had shouted after her asked who had won. She said that they were still going over it.

Before they were clear of the air she was hungry again. She sat down on the deck among the boots, and waited for the heat to go out.

# pause: 1s
It did not go out.

-> cot

=== cot ===
# scene: The Cot
# background: cot >> fade 2.5s # show: rey cot >> at centre # light: cot # camera: bed # music: cot >> fade 4s
# id: the-cot
They put her on the medical cot. A droid dressed the elbow and asked her to give the pain a number from one to ten. She told it twelve. It wrote that down.

# light: lamp >> over 4s # camera: near-bed >> over 14s
The lamps were turned down. The thoughts came, as they came every time.

# class: thought
Dodge sooner.

# class: thought
The left. The left.

She did not push. Tonight she let them talk.

Nothing was decided, and nobody had won. On some other world, in the smoke of some other war, he would stand until the ash had settled on his shoulders, and she would come.

# light: night >> over 8s # duck: 0.4 >> over 3s
There was a word for what he was. She had brought it home unsaid, and both of them were alive.

# light: asleep >> over 10s # music: false >> fade 8s # pause: 600ms # ending: stalemate
In the dark she lifted her left hand two inches off the blanket and held it there, where no one could see her do as she was told.

-> END
