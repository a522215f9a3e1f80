// The families of the codebook's event types: ACLED's event types, each with its sub-event types (codebook §2).

/** Family by event type; strategic developments have none in common. */
export const TYPE_FAMILIES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    battle: 'armed_clash government_regains_territory non_state_overtakes_territory',
    remote: 'air_drone_strike shelling remote_explosive suicide_bomb grenade chemical_weapon',
    civilians: 'attack_on_civilians abduction sexual_violence',
    protest: 'peaceful_protest protest_with_intervention excessive_force_against_protesters',
    riot: 'violent_demonstration mob_violence',
  }).flatMap(([family, types]) => types.split(' ').map((type) => [type, family])),
)
