package nl.leerstroom.sync.bulk;

/** VALIDATING leads to READY or REFUSED; READY to APPLYING when somebody asks for it, and that to DONE. */
enum ImportState {
    VALIDATING,
    READY,
    REFUSED,
    APPLYING,
    DONE
}
