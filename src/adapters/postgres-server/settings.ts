/**
 * Settings for two cores and little memory. Durability is left whole: a commit that was
 * answered is on the disk.
 */
export const settings: Readonly<Record<string, string>> = {
  max_connections: '100',
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  synchronous_commit: 'on',
  wal_level: 'replica',
  max_wal_size: '1GB',
  min_wal_size: '80MB',
  wal_compression: 'on',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  // Plans of short queries are never worth compiling.
  jit: 'off',
  max_parallel_workers_per_gather: '1',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Seven files, one a weekday, each begun anew after a week.
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgresql-%a.log',
  log_rotation_age: '1d',
  log_rotation_size: '0',
  log_truncate_on_rotation: 'on',
  log_min_duration_statement: '2s',
  // A statement's values may be a reporter's words; they stay out of the log.
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
};
