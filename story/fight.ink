// She lights it. Ending: Stalemate. Close on her to the end.
// He never says her name on this road.

=== blue ===
# scene: Blue
# show: rey guard >> at left cut # show: kylo level >> at right cut # camera: close >> cut # blade: rey on >> over 0.4s # sound: ignite-blue >> pan -0.2 # light: dusk >> over 2s # music: duel >> fade 3s
Blue came up between them.

# camera: kylo >> over 1.5s
A muscle let go in his face. She was near enough to see what was behind it before he had it covered.

# duck: 0.4 >> over 0.8s
She had met that look on landing pads, on people whose list of the dead had been wrong. She wished she had been looking at the blade.

-> questions

=== questions ===
# scene: Questions
# background: field >> dissolve 0.8s # show: rey guard >> at near-left # show: kylo strike >> at near-right # camera: wide # music: duel-high >> fade 2s # duck: none
# clash # sound: clash-1 # shake: soft >> over 0.3s
They had never fought so well, or wasted so little.

# background: over >> cut # show: rey shoulder >> at shoulder cut # show: kylo facing >> at beyond cut # camera: push >> over 9s
He said nothing, and he took his time.

# background: stubble >> cut # show: rey guard >> at near-left cut # show: kylo still >> at near-right cut # camera: low # clash # sound: clash-2 >> volume 0.85
His blade came in low, for the leg, by the same road it had taken in the snow.

Blocked.

# background: field >> cut # show: rey guard >> at near-left cut # show: kylo strike >> at near-right cut # camera: near # clash # sound: clash-1
It came round at the ribs, as it had in the hangar. After the hangar she had slept sitting up for nine days.

Covered.

# show: rey attack >> at left fade 0.4s # show: kylo level >> at right fade 0.4s
He went on, in the order in which she had got things wrong.

# background: across >> cut # show: rey edge >> at edge-left cut # show: kylo edge >> at edge-right cut # camera: wide # clash # sound: clash-2 # shake: soft >> over 0.3s # sound: clash-1 >> delay 0.9s volume 0.7
The wrist, from the bridge. The slow turn, from the marsh. She had an answer for each, and each answer brought the next one faster.

{ seen_stalemate:
    She knew the next before he began it, and the one after that, and what he would have breath for at the end.
}

# background: stubble >> cut # show: rey guard >> at near-left cut # show: kylo strike >> at near-right cut # camera: low
Then came one that she had not had before. It started from under, backhanded, and she was late to it. It stopped a hand short of her hip.

# background: over >> cut # show: rey shoulder >> at shoulder cut # show: kylo facing >> at beyond cut # camera: wide
They did not look at each other. He took it back to where it had started from and gave it to her again, slower.

# background: field >> cut # show: rey guard >> at near-left cut # show: kylo strike >> at near-right cut # camera: near # clash # sound: clash-1 # shake: soft >> over 0.3s
She met it. He gave it to her as it ought to go, and she met that too, and it rang all the way up her arm and into the burn.

# show: rey attack >> at left fade 0.4s # show: kylo parry >> at right fade 0.4s # camera: kylo >> over 3s # sound: steps-ash >> pan 0.4 volume 0.5
He was favouring the left knee. She had done that to him herself, three worlds ago, and she noticed that for some time now she had been keeping her blade away from it.

# background: stubble >> cut # show: rey guard >> at near-left cut # show: kylo over >> at near-right cut # camera: wide # clash # sound: clash-2 # shake: soft >> over 0.3s
He noticed too, and the next one came straight down, with both his arms in it.

# background: field >> cut # show: rey guard >> at left cut # show: kylo level >> at right cut # camera: rey >> over 4s
# content: injury
# summary: The arm was burned. Every time the elbow went out, and down, it told her so.
Her sleeve had burned through to the skin and the skin was wet. Every time the elbow went out, and down, it told her so.

# content: end
# show: kylo throat >> at near-right fade 0.3s # camera: rey >> over 2s
One, at the neck, he pulled in the last inch, in case she had it wrong. She had it right, and she saw him pull it.

# background: over >> cut # show: rey shoulder >> at shoulder cut # show: kylo facing >> at beyond cut # camera: push >> over 8s
He saw that she had seen. For the length of a breath neither of them moved, so as not to be the first to know it.

# background: field >> cut # show: rey attack >> at left cut # show: kylo parry >> at right cut # camera: near # clash # sound: clash-1
Then she cut at his head, so that it would be a battle again, and he turned the cut aside.

# show: rey guard >> at left fade 0.5s # show: kylo still >> at right fade 0.5s # camera: rey >> over 4s # duck: 0.4 >> over 1.2s
She had come home across the sand like this, once, with a full bag, knowing to the crumb what it would fetch. It went through her from the heels up, and she could not get it off her face.

# show: kylo over >> at near-right fade 0.4s # camera: wide >> over 1s # duck: none >> over 0.5s
He must have felt it too. He had the decency to swing harder.

-> again

=== again ===
# scene: Again
# show: rey attack >> at centre fade 0.3s # show: kylo over >> at near-right fade 0.3s # camera: wide >> over 0.6s
She had fought over scrap since she could carry any, and on Jakku your form was your own affair. You put your head down and went in under the other man’s arm. She put her head down.

# background: stubble >> cut # show: rey attack >> at left cut # show: kylo parry >> at right cut # camera: wide # clash # sound: clash-1 # shake: soft >> over 0.3s # sound: steps-ash >> pan 0.4 volume 0.7 delay 0.3s
He gave ground. He had done that before, by a step, to leave her room for the next stroke. This was three, and he hadn’t meant them.

# content: injury
# summary: Her edge found his shoulder, and her own jumped.
# flash: blue >> over 0.25s # sound: clash-2
Her edge opened his shoulder.

# background: field >> cut # camera: kylo >> over 2s
Her own jumped. She smelled the cloth, and under the cloth the other smell, and she heard him take it through his nose, the way she did, so as to give no one the sound.

# content: end
# show: rey guard >> at left fade 0.5s # show: kylo still >> at far-right fade 0.5s # camera: wide >> over 1s # music: duel >> fade 2s # sound: breath >> volume 0.5 pan 0.4 delay 0.8s
He stood off with a hand to it and got his breath back by pieces. There was enough for a single word, and she made ready for <i>die</i>.

# show: kylo again >> at face-right cut # show: rey guard >> at blade-left cut # camera: eyes >> fade 0.6s # pause: 500ms # duck: 0.6 >> over 0.5s
Kylo: Again.

-> locked

=== locked ===
# scene: Locked
# background: wreck >> cut # show: rey lock >> at lock-left # blade: rey on # show: kylo lock >> at lock-right # blade: kylo on # camera: near # clash # sound: clash-1 # sound: blade-lock >> delay 0.3s # shake: hard >> over 0.4s # music: duel-high >> fade 1s # duck: none >> over 0.2s
She gave him <i>again</i>.

# background: across >> cut # show: rey edge >> at edge-left cut # show: kylo edge >> at edge-right cut # camera: push >> over 6s # clash
They met so hard that the blades locked. Where red crossed blue there was a white she could not look into, and ash boiled up between their faces.

# background: wreck >> cut # show: rey lock >> at lock-left cut # show: kylo lock >> at lock-right cut # camera: close
She looked at him instead. He had ash in his lashes. He was older than in the snow, by about as much as she was, and he had slept about as well.

# sound: blade-lock >> volume 0.5
Kylo: You know my ship, Scavenger. You know where it lands. A year, and you never said a word to anyone.

# clash # sound: clash-2 >> volume 0.7
Rey: You told me to pick it up.

# background: across >> cut # show: rey edge >> at edge-left cut # show: kylo edge >> at edge-right cut # camera: push >> over 9s # clash # sound: blade-lock >> volume 0.5
Each waited for the other. She put her weight behind her blade, all of it, and he put his, until the arms shook, and the shaking went across, so that it could not be told whose it was.

-> back_to_back

=== back_to_back ===
# scene: Back to Back
# background: wreck >> cut # show: rey lock >> at lock-left cut # show: kylo lock >> at lock-right cut # camera: push >> over 6s # music: false >> fade 0.4s # sound: heartbeat >> volume 0.6
Then something dropped in her, and it was not hers. It had crossed the blades a heartbeat ahead of the sound.

// What the guns see.
# background: above >> cut # show: rey above >> at left cut # show: kylo above >> at right cut # camera: wide # sound: engines-far >> pan -0.5
Engines.

# background: sky >> cut # hide: all >> cut # show: fighters line >> at overhead # camera: sky # sound: engines-near
They were his own. For half a second she took it for his rescue; but he had not sent for them, and a rescue does not come in a line.

# background: wreck >> cut # hide: fighters >> cut # show: rey lock >> at lock-left # blade: rey on # show: kylo lock >> at lock-right # blade: kylo on # camera: close # sound: blade-lock >> volume 0.5
He needed his hands, and could not have them: she was on the other end of his blade with all her weight, and if it went, hers would go through him to the belt.

# camera: face >> over 5s
He did not ask. He looked at her through the sparks, and kept on holding her up.

# pause: 500ms
To win, she had only to go on leaning.

# show: rey guard >> at near-left fade 0.3s # show: kylo still >> at near-right fade 0.3s # camera: near >> over 1s
She turned her wrists over and took her blade out of his way. Nothing had slipped. They both saw her do it.

# blade: kylo off >> over 0.2s # sound: retract-red >> volume 0.5 # sound: saber-fall >> pan 0.2 delay 0.2s
He let the saber go. He had both hands up before it reached the ground.

# background: field >> cut # show: rey back >> at back-right # blade: rey on # show: kylo back >> at back-left # camera: wide # music: stalemate >> fade 1s # sound: cloth
They turned together, and her shoulders struck his.

# strafe: left >> over 2.6s # sound: strafe >> delay 0.7s # shake: hard >> over 2.2s # sound: explosion >> delay 1.8s volume 0.6
# id: back-to-back
Above his hands the first bolts flattened against something that was not there and slid down it, shrieking.

{ seen_lesson:
    She looked to see how far it went. It went a long way past the two of them.
}

# camera: near >> over 4s # sound: bolt-deflect >> pan 0.3 # sound: bolt-deflect >> pan 0.4 delay 0.5s # sound: bolt-deflect >> pan -0.1 delay 1.1s volume 0.8 # clash # shake: soft >> over 0.6s
Some came in under the edge of it, on her side. High, high again, left, low: she broke each on the blade, and the pieces hissed into the ash.

# clash # sound: bolt-deflect >> pan 0.3 volume 0.55
Out, and down. Out, and down.

# camera: push >> over 6s
It drove him down, first on the one knee and then on both, and his weight came back against her spine. She went down with it, and broke the next one from there.

She could feel him breathe. He was counting the bolts, under his breath, for both of them, and without deciding to she kept to the count.

-> glass

=== glass ===
# scene: Glass
# background: trench >> wipe 2s # hide: all >> cut # light: dusk # weather: smoke # camera: wide # sound: explosion >> volume 0.3 pan 0.6 # sound: ringing >> volume 0.5
The line of fire passed over them and walked away across the pit.

# show: rey knees >> at near-left fade 1.2s # show: kylo knees >> at near-right fade 1.2s # sound: breath >> volume 0.5 delay 1s
They came round on their knees to watch it go, and for once they were facing the same way.

# camera: ground >> over 5s # sound: coals >> volume 0.5 pan 0.5
It had left a trench with a floor of glass, still orange along the middle, and ticking. It ran up to their heels, let them be, and went on again in front of their knees, so hot that it pulled at their faces.

# background: glass >> dissolve 0.8s # hide: all >> cut # camera: push >> over 12s
Where it had gone black there were two people in it, upside down, side by side, kneeling. She looked at those until the smoke got to them. His had a black hole in the one shoulder. Hers had no sleeve left.

# background: trench >> cut # show: rey knees >> at near-left # show: kylo knees >> at near-right # camera: near
He was looking at the arm. He looked at it for a long time, and she turned it to the light for him, so that he could see the whole of it.

Rey: It’s only an arm.

Kylo: It’s the left one.

# camera: wide >> over 6s # weather: embers >> over 4s
Somebody had given that order. Twelve times their commander had gone down alone to meet one girl, and told his guns to wait.

She glanced across. He had got that far as well, and neither of them said it.

# background: sky >> cut # hide: all >> cut # show: fighters turn >> at overhead # light: dusk # camera: sky # sound: engines-far >> pan 0.6
Out past the rim the fighters banked. They were coming round again.

-> beacon

=== beacon ===
# scene: The Beacon
# background: trench >> cut # hide: fighters >> cut # show: rey knees >> at near-left # show: kylo knees >> at near-right # camera: near # weather: embers # duck: 0.5 >> over 1.5s
Kylo: Go.

She felt about for a joke, and came up with half of one.

Rey: Same time next—

# camera: kylo >> over 3s
Kylo: The left. I have told you about the left.

{ seen_stalemate:
    She knew where his hand would come before he raised it.
}

# show: rey guard >> at near-left fade 0.5s # blade: rey on >> over 0.2s # camera: near >> over 1.5s
She got to her feet and showed him her guard.

# camera: arm >> over 4s # sound: cloth >> volume 0.5 pan -0.2
He reached up with his good arm and stopped the glove two inches above her elbow. He would not touch the burn. He left the glove there, in the air, for it to come up to.

# camera: wide >> over 1.5s
It came up. He looked it over, with the fighters turning, and nodded.

# background: field >> dissolve 0.6s # hide: all >> cut # show: rey run >> at away # camera: wide # light: late # duck: none >> over 1s # sound: retract >> volume 0.6 pan -0.4 # sound: steps-ash >> pan 0.3
She ran.

// Light before sound: her shadow tells her, then the blade does.
# light: beacon >> over 0.6s # show: kylo beacon >> at far-left fade 0.2s # blade: kylo on >> over 0.25s # flash: red >> over 0.6s # sound: ignite-red >> volume 0.5 pan -0.5 delay 0.3s
Behind her the red blade went up. She knew it by her own shadow, which leapt out ahead of her over the ash with a red edge on it.

// For anything with guns: it is their view.
# background: above >> cut # hide: rey >> cut # show: kylo above >> at centre cut # camera: push >> over 12s
# id: the-run
He would be holding it as high as that shoulder allowed, for anything with guns to see.

# sound: engines-near >> volume 0.6 pan -0.5
The engines swung off her line and on to his.

# background: field >> cut # show: rey run >> at away cut # show: kylo beacon >> at far-left cut # blade: kylo on # camera: left
Halfway up the slope the smoke came down between them. She could have pointed to him with her eyes shut.

# show: rey run >> at far-right fade 1.2s # show: kylo beacon >> at horizon fade 1.2s # camera: wide >> over 5s
She had the heat of him in her head, and she bore it across the black ground and up the ramp, level, the way you carry water.

// The slit closes while the line is read, and is a line itself.
# background: ramp >> fade 0.8s # hide: all >> cut # light: closing >> over 5s # weather: none # camera: push >> over 9s # ambience: false >> fade 2s # music: false >> fade 4s
The ramp came up behind her. Over the edge of it there was a red stain in the smoke, until it narrowed to a line, and the line closed.

# background: false >> fade 1.5s # light: dark >> over 1.5s
The gunner who had shouted after her asked whether she had met his brother on the slope. She had met nobody.

Before they were clear of the air she was hungry again. She sat down on the deck among the boots, and waited for the heat to go out.

-> cot

=== cot ===
# scene: The Cot
# pause: 1s # background: cot >> fade 2.5s # show: rey cot >> at centre # light: cot # camera: bed # music: cot >> fade 4s
# id: the-cot
# content: injury
# summary: They put her on the medical cot, and a droid saw to the arm.
They put her on the medical cot. A droid cut what there was of the sleeve out of the burn.

{ seen_lesson:
    # content: end
    One of the three knots in her hair had been tied by somebody else, and badly. She felt it over with her good hand and could not think who. She left it as it was.
}

# content: end
Through the bulkhead they were reading out the names of those who had not come up the ramp. She lay and heard them to the end. The fourth was the gunner’s brother, who had gone down to see what was keeping her.

# light: lamp >> over 4s # camera: near-bed >> over 14s
The lamps were turned down. The thoughts came, as they came every time.

# class: thought
Dodge sooner.

# class: thought
The left. The left.

# camera: pillow >> over 14s
She did not push. The names had come through the one wall; these came through the other, or so it felt, and after a while she found that she had turned her face to it.

# light: night >> over 8s # duck: 0.4 >> over 3s
It was his voice. It was tired, and hurt at the shoulder, and it was taking trouble over her.

In the doorway behind her the gunner had begun to say something, and somebody was making him sit down.

# light: asleep >> over 10s # camera: near-bed >> over 14s # music: false >> fade 8s # pause: 600ms # ending: stalemate
In the dark she lifted her left hand two inches off the blanket and held it there, where no one could see her do as she was told.

-> END
