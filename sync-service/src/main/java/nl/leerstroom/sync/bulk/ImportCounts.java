package nl.leerstroom.sync.bulk;

/** What applying an import did, as stored, told to others and shown. */
record ImportCounts(
        int accountsNew,
        int accountsChanged,
        int unchanged,
        int refused,
        int groupsJoined,
        int licensesAssigned,
        int licensesRefused) {}
