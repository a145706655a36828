-- A registry takes over registrations from before, and names the employer of each by its credit code.
GRANT EXECUTE ON FUNCTION app.employer_of(text) TO zhice_registry;
