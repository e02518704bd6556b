/** Parts of the page that may tell what comes next, in the words of `hide`: away while a learner predicts. */
export const TELLS = ['charts', 'headline', 'closer', 'reading', 'compare', 'trial', 'stories', 'scrubber']

/** Parts that lead away from the lesson: away while a learner works at it. */
export const LEADS_AWAY = ['closer', 'reading', 'trial', 'stories']
