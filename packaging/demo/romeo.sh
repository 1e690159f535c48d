# Romeo, read by demo.sh: `tells N` is what he says next of his own accord, `answers TEXT` what he says to a text of
# Juliet's in small letters. The words are said by `says SECONDS TEXT`, after that much typing. `enters` is what he does
# about rooms before, `talks N` what he says next in them, by `says_in ROOM TEXT`.

# The orchard is his, for those whom he invites; Juliet finds his invitation above her conversations.
enters() {
    hither romeo room create "$orchard" --name "Under the balcony" &&
        hither romeo room invite "$orchard" nurse@capulet.example &&
        hither romeo room invite "$orchard" "$juliet" --reason "There are only we three, and a pear tree." &&
        comes_into romeo "$square"
}

talks() {
    case $1 in
    1) says_in "$square" "Has anybody seen a glove? It is hers, and I dropped it." ;;
    2) says_in "$orchard" "If anybody calls, I am a tree." ;;
    3) says_in "$square" "Juliet: is the market still on tomorrow? I ask for a friend." ;;
    4) says_in "$orchard" "Nurse, could you leave the gate as it is? I have just learnt how it does not creak." ;;
    6) says_in "$orchard" "Lady, by yonder blessed moon I swear, that tips with silver all these fruit-tree tops" ;;
    8) says_in "$square" "Found it. It was in the barley." ;;
    *) return 1 ;;
    esac
}

tells() {
    case $1 in
    1) says 4 "But soft! What light through yonder window breaks?" ;;
    2) says 2 "It is you. I wanted to be sure before I say the next line." ;;
    3) says 5 "It is the east, and Juliet is the sun. Arise, fair sun." ;;
    4) says 3 "(You need not arise at once. I have all evening.)" ;;
    5) says 6 "I have counted the stones of the orchard wall on the way: two hundred and twelve. There are footholds in nine, and one of the nine is a lie." ;;
    6) says 3 "The nurse has just looked out of the kitchen and pretended not to see me" ;;
    7) says 7 "What I would tell you if I stood below:
– the pear tree bears fruit
– my father bowed back, a full inch
– I have not thought of barley once today" ;;
    8) says 4 "Now I have thought of barley." ;;
    9) says 5 "See, how she leans her cheek upon her hand! O, that I were a glove upon that hand." ;;
    10) says 3 "Is there a draught up there? You have drawn the curtain." ;;
    11) says 5 "Never mind, I see the light behind it. Write to me when you like, I am not going anywhere." ;;
    12) says 5 "A thousand times good night. I say it now, so that I have it said, and stay." ;;
    *) return 1 ;;
    esac
}

answers() {
    case $1 in
    *"wherefore art thou"* | *"where are you"* | *"where art thou"*)
        says 3 "Below the balcony, on the left, behind the rosemary." ;;
    *"good night"* | *goodnight*)
        says 4 "Sleep dwell upon thine eyes, peace in thy breast! Would I were sleep and peace." ;;
    *"love"*)
        says 4 "I take thee at thy word." ;;
    *"name"* | *rose*)
        says 5 "By a name I know not how to tell thee who I am. The server knows. It says romeo@montague.example." ;;
    *nurse*)
        says 4 "She is a treasure. Is it true that her bones ache, or does she only say so?" ;;
    *paris* | *count*)
        says 5 "The Count! I hear he cannot spell. I have nothing else against him, but that I have with all my heart." ;;
    *barley*)
        says 3 "Please. I had just stopped." ;;
    *"http"*)
        says 4 "I shall read it twice, and once more because it is from you." ;;
    "hi" | "hi"[!a-z]* | hello* | "good morning"* | "good evening"*)
        says 2 "She speaks! O, speak again, bright angel." ;;
    *"?"*)
        says 5 "Ask me something easier. Ask me how many stones there are in your wall." ;;
    *)
        spoken=$(((${spoken:-0} + 1) % 4))
        case $spoken in
        1) says 3 "O, that is well said." ;;
        2) says 4 "I would answer that in verse, but the nurse can hear me counting the feet." ;;
        3) says 2 "Say that again, and slowly 😊" ;;
        0) says 5 "With that in my ear I could climb every wall in Verona. Preferably yours." ;;
        esac
        ;;
    esac
}
