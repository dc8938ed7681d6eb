#!/usr/bin/env bash
# Starts a Redis of its own on loopback, for trying out. The data directory may be given as REDIS_DIR and is kept.
set -euo pipefail
port=${1:-6390}
dir=${REDIS_DIR:-.annals/redis}
mkdir -p "$dir"
echo "redis://127.0.0.1:$port, data in $dir" >&2
exec redis-server --bind 127.0.0.1 --port "$port" --dir "$dir" \
  --appendonly yes --appendfsync everysec --maxmemory-policy noeviction --save ''
