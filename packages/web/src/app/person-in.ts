// The name of who decided something, as people call him: `person:rana` is rana.

export const personIn = (agent: string): string => agent.replace(/^person:/, '')
