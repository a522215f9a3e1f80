// The English catalogue, put together of its parts.
import app from './app.json' with { type: 'json' }
import brief from './brief.json' with { type: 'json' }
import care from './care.json' with { type: 'json' }
import event from './event.json' with { type: 'json' }
import explore from './explore.json' with { type: 'json' }
import filter from './filter.json' with { type: 'json' }
import intake from './intake.json' with { type: 'json' }
import knowledge from './knowledge.json' with { type: 'json' }
import register from './register.json' with { type: 'json' }
import report from './report.json' with { type: 'json' }
import review from './review.json' with { type: 'json' }
import trends from './trends.json' with { type: 'json' }

export const en = {
  ...app,
  ...brief,
  ...care,
  ...event,
  ...explore,
  ...filter,
  ...intake,
  ...knowledge,
  ...register,
  ...report,
  ...review,
  ...trends,
}
