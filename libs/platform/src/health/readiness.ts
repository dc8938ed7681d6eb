/** Whether a component can do its work, and in a few words why not. */
export interface ComponentState {
  readonly ready: boolean;
  readonly detail?: string;
}

export interface ReadinessReport {
  readonly ready: boolean;
  readonly components: Readonly<Record<string, ComponentState>>;
}

/** Whether the service should get requests. Components register what they know; asking costs no IO. */
export class Readiness {
  readonly #checks = new Map<string, () => ComponentState>();
  #isDraining = false;

  /** `check` answers at once from what the component knows. The same name again replaces the check. */
  register(component: string, check: () => ComponentState): void {
    this.#checks.set(component, check);
  }

  /** From now on not ready, whatever the components say: the service is going down. */
  drain(): void {
    this.#isDraining = true;
  }

  report(): ReadinessReport {
    const components = Object.fromEntries([...this.#checks].map(([name, check]) => [name, stateOf(check)]));
    if (this.#isDraining) components['service'] = { ready: false, detail: 'going down' };
    return { ready: Object.values(components).every(({ ready }) => ready), components };
  }
}

/** A check that throws must not take the probe with it. */
function stateOf(check: () => ComponentState): ComponentState {
  try {
    return check();
  } catch {
    return { ready: false, detail: 'the check failed' };
  }
}
