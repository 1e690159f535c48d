# The Nurse, read by demo.sh; the first lines of romeo.sh say how this is written.

# The square is open to everybody.
enters() {
    hither nurse room create "$square" --public --name "The market square" \
        --description "What is sold, lost and whispered in Verona" &&
        hither nurse room subject "$square" "Quinces are in. So are the Montagues, mind your purses" &&
        comes_into nurse "$orchard"
}

talks() {
    case $1 in
    1) says_in "$square" "Quinces! Who has quinces? The pastry wants more quinces." ;;
    2) says_in "$orchard" "I am not here, and I have seen nobody. Keep your voices down." ;;
    3) says_in "$square" "Romeo is a name I do not know, and whoever bears it may step off the sage." ;;
    4) says_in "$orchard" "The gate stays as it is. It is the stairs that creak, and I am on them." ;;
    5) says_in "$square" "Juliet, your mother looks for you! I told her that you read." ;;
    *) return 1 ;;
    esac
}

tells() {
    case $1 in
    1) says 4 "Madam! Your mother is coming to your chamber. In a quarter of an hour, I hold her on the stairs." ;;
    2) says 3 "Or half an hour. She has found somebody to complain to." ;;
    3) says 6 "There is a young man in the rosemary. I have not seen him. I have not seen him for ten minutes now, and he waves." ;;
    4) says 5 "The pastry wants more quinces, the cook wants more wages, and I want to sit down." ;;
    5) says 7 "I remember it well: it is eleven years since the earthquake, and you could already waddle about, and fell on your face, and my husband, God be with his soul, he was a merry man, picked you up. I could tell this for a thousand years and never forget it." ;;
    6) says 2 "Where was I?" ;;
    7) says 4 "Sitting down. I was sitting down." ;;
    *) return 1 ;;
    esac
}

answers() {
    case $1 in
    *romeo* | *"young man"*)
        says 5 "A man of wax! I say no more. I say only that he has trodden on the sage." ;;
    *"where"*)
        says 3 "In the kitchen, where else, and on my feet since five." ;;
    *paris* | *count*)
        says 5 "A lovely gentleman. I say so because your father stands behind me." ;;
    *mother*)
        says 4 "Third step from the top. The neighbour’s daughter is to blame for something." ;;
    *"thank"*)
        says 3 "Go, girl, seek happy nights to happy days." ;;
    *"?"*)
        says 4 "You ask and ask. Let me get my breath back first." ;;
    *)
        spoken=$(((${spoken:-0} + 1) % 3))
        case $spoken in
        1) says 3 "As you say, ladybird." ;;
        2) says 4 "My bones ache, but they heard you." ;;
        0) says 3 "Anon, anon! I come." ;;
        esac
        ;;
    esac
}
