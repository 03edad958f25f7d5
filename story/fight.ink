// She lights it. Ending: Stalemate. Close on her to the end.
// He never says her name on this road.

=== blue ===
# scene: Blue
# show: rey guard >> fade 0.3s # blade: rey on >> over 0.4s # sound: ignite-blue >> pan -0.2 # light: dusk >> over 2s # music: duel >> fade 3s
Blue came up between them.

# camera: kylo >> over 1.5s
A muscle let go in his face. She was near enough to see what was behind it before he had it covered.

It was relief. She wished she had been looking at the blade.

{ seen_lesson:
    She had met that look on landing pads, on people whose list of the dead had been wrong.
}

-> questions

=== questions ===
# scene: Questions
# background: field >> dissolve 0.8s # camera: wide # music: duel-high >> fade 2s
# clash # sound: clash-1 # shake: soft >> over 0.3s
They had never fought so well, or wasted so little.

# camera: near >> over 3s
He said nothing. He left that to the blade, and everything it said was a question.

// TODO-POSE kylo strike
# clash # sound: clash-2
It came in low, for the leg, by the same road it had taken in the snow.

Blocked.

// TODO-POSE kylo strike
# clash # sound: clash-1
It came round at the ribs, as it had in the hangar. After the hangar she had slept sitting up for nine days.

Covered.

He went on. Each stroke asked for a thing that she had once got wrong, in the order in which she had got them wrong. He had the list by heart.

# clash # sound: clash-2 # shake: soft >> over 0.3s
The wrist, from the bridge. The slow turn, from the marsh. She had an answer for each, and each answer brought the next one faster.

# camera: kylo >> over 2s
One, at the neck, he pulled in the last inch, in case she had it wrong. She had it right, and she saw him pull it.

That made one stroke, in twelve worlds, that had not been meant to kill. She tried to leave it at one.

# camera: rey >> over 3s
It felt good. She was ashamed of how good.

He must have felt that too. He had the decency to swing harder.

-> again

=== again ===
# scene: Again
So she stopped playing.

// TODO-POSE rey attack
# hide: all >> fade 0.3s # camera: ground >> over 0.6s
She had fought over scrap since she was six, and on Jakku nobody corrected your form. You put your head down and went in under the other man’s arm. She went in under his.

// TODO-POSE kylo back-step, rey attack
# clash # sound: clash-1 # shake: soft >> over 0.3s
He gave ground. On all those worlds he had never done it: one step back, and two more to keep it company.

# flash: blue >> over 0.25s # sound: clash-2
Her edge opened his shoulder.

# show: rey guard >> at left fade 0.5s # blade: rey on # camera: rey >> over 1s # music: duel >> fade 2s
He stood off with a hand to it and got some breath back. There was enough for a single word, and she made ready for <i>die</i>.

# pause: 500ms
Kylo: Again.

The other word she could have borne.

-> locked

=== locked ===
# scene: Locked
# background: wreck >> cut # show: rey guard >> at left # blade: rey on # show: kylo level >> at right fade 0.1s # blade: kylo on # camera: close # clash # sound: clash-1 # shake: hard >> over 0.4s # music: duel-high >> fade 1s
She gave him <i>again</i>.

They met so hard that the blades locked. Where red crossed blue there was a white she could not look into, and ash boiled up between their faces.

Kylo: You know my ship, Scavenger. You know where it lands. One word to your people, and I would have been wreckage long ago.

Rey: You had my head. I was standing there without so much as a stick, and you told me to pick it up.

# clash # sound: clash-2
Each waited for the other to answer. It was the old contest, and nobody folded.

-> back_to_back

=== back_to_back ===
# scene: Back to Back
# camera: rey >> over 0.4s # music: false >> fade 0.4s # sound: heartbeat >> volume 0.6
Horror went through her. It was not her own. It had crossed the blades from him, a heartbeat ahead of the sound.

# sound: fighter-pass >> volume 0.4 pan -0.5
The sound was engines.

# background: sky >> cut # hide: all >> fade 0s # camera: sky # sound: fighter-pass >> volume 0.8
For half a second she took it for a rescue. He knew his own fighters. A rescue does not come in a line.

// TODO-POSE rey back, kylo back
# background: field >> cut # camera: wide # music: stalemate >> fade 1s
They turned together, and her shoulders struck his.

// TODO-POSE rey back, kylo back
# strafe: left >> over 1.5s # sound: strafe # flash: white >> over 0.3s # shake: hard >> over 1.2s
His hands went up. Above them the first bolts flattened against nothing and slid down it, shrieking.

// TODO-POSE rey back, kylo back
# clash # sound: clash-1 # sound: explosion >> delay 0.4s volume 0.7 # shake: soft >> over 0.6s
Some got through. Those were hers. High, high again, left, low: she broke each on the blade, and the pieces hissed into the ash.

// TODO-POSE rey back, kylo back
# clash # sound: clash-2 # camera: near >> over 3s
The guard she broke them with was his. He had drilled it into her on twelve worlds, and for as long as it held she did not pretend that it was anyone else’s.

His weight came back against her spine. She held it up.

-> glass

=== glass ===
# scene: Glass
# background: trench >> dissolve 2s # light: dusk # weather: smoke >> over 2s # camera: wide # sound: explosion >> volume 0.3 pan 0.6
The line of fire passed over them and walked away across the pit.

// TODO-POSE rey knees, kylo knees
They were both on their knees, which was how it always finished. For once they were facing the same way.

# camera: ground >> over 4s
In front of them a trench ran through the place where they had been fighting. It had a floor of glass, and the glass smoked.

Someone had given that order. Someone had looked at two lights on a screen, knowing whose they were, and found that he could spare both.

She glanced across. He had got that far as well. Neither of them said it. They were good at that.

# background: sky >> cut # camera: sky # sound: fighter-pass >> volume 0.35 pan 0.6
Out past the rim the fighters banked. They were coming round again.

-> beacon

=== beacon ===
# scene: The Beacon
// TODO-POSE rey knees, kylo knees
# background: trench >> cut # camera: near # weather: embers >> over 2s
Kylo: Go.

She felt about for a joke, and came up with half of one.

Rey: Same time next—

That was all there was of it.

{ seen_stalemate:
    Kylo: The left. I have told you about the left.
- else:
    Kylo: Your left guard is still too low.
}

# show: rey guard >> at left fade 0.5s # blade: rey on >> over 0.2s # camera: rey >> over 1.5s
She stood up and raised it two inches. He looked it over, with the fighters turning, and nodded.

// TODO-POSE rey run
# hide: all >> fade 0.3s # background: field >> dissolve 0.6s # camera: wide # sound: retract >> volume 0.6 pan -0.4
She ran.

// TODO-POSE rey run, kylo beacon
# flash: red >> over 0.6s # sound: ignite-red >> volume 0.6 pan 0.4 # camera: ground >> over 2s
Behind her the red blade went up. She knew it by her own shadow, which leapt out ahead of her over the stubble with a red edge on it.

// TODO-POSE rey run, kylo beacon
He would be holding it as high as that shoulder allowed, for anything with guns to see.

# sound: fighter-pass >> volume 0.6 pan 0.5
The engines swung off her line and on to his.

// TODO-POSE rey run
# camera: wide >> over 5s
She did not look back. She had the heat of him in her head, and she bore it across the burnt grass and up the ramp, level, the way you carry water.

# background: false >> fade 1.5s # light: dark >> over 1.5s # weather: none >> over 1s # ambience: false >> fade 2s # music: false >> fade 4s
The ramp closed. The gunner who had shouted after her asked who had won. She said that they were still going over it.

Before they were clear of the air she was hungry again. She sat down on the deck among the boots, and waited for the heat to go out.

# pause: 1s
It did not go out.

-> cot

=== cot ===
# scene: The Cot
// TODO-BACKGROUND cot
# light: cot >> over 3s # music: cot >> fade 4s
They put her on the medical cot. A droid dressed the elbow and asked her to give the pain a number from one to ten. She told it twelve. It wrote that down.

The lamps were turned down. The thoughts came, as they came every time.

# class: thought
Dodge sooner.

# class: thought
The left. The left.

She did not push. Tonight she let them talk.

Nothing was decided, and nobody had won. On some other world, in the smoke of some other war, he would stand until the ash had settled on his shoulders, and she would come.

# light: dark >> over 8s
There was a word for what he was. She had brought it home unsaid, and both of them were alive.

# music: false >> fade 8s # pause: 600ms # ending: stalemate
In the dark she lifted her left hand two inches off the blanket and held it there, where no one could see her do as she was told.

-> END
